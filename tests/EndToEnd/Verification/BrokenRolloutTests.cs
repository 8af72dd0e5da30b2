using KubeExpose.EndToEnd.Harness;
using KubeExpose.Infra.Settings;

namespace KubeExpose.EndToEnd.Verification;

/// <summary>Releases whose pods do not become ready: each fails its update with Kubernetes' own reason. docs/proof.md has the list.</summary>
public sealed class BrokenRolloutTests(SharedStack shared) : IClassFixture<SharedStack>
{
    [Fact]
    public Task An_image_that_is_not_there() =>
        BrokenRelease.FailsAndIsMendedAsync(
            shared,
            """{ "image": "docker.io/none/none:1" }""",
            "docker.io/none/none:1",
            _ => Task.CompletedTask,
            _ => Task.CompletedTask,
            "has answered, only"
        );

    // a container that ends at once, over and over
    [Fact]
    public Task An_image_of_another_program() =>
        BrokenRelease.FailsAndIsMendedAsync(
            shared,
            $$"""{ "image": "{{new VerificationSettings().Image}}" }""",
            "CrashLoopBackOff",
            _ => Task.CompletedTask,
            _ => Task.CompletedTask
        );
}
