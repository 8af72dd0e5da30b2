using KubeExpose.Infra.Tests.Recording;
using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests;

[Collection(StackCollection.Name)]
public sealed class ObjectNamesTests
{
    public static TheoryData<string> EveryStack =>
        [
            "{}",
            Stacks.Dev,
            Stacks.Prod,
            Stacks.Tutorial,
            Stacks.Addresses,
            Stacks.ExternalName,
            Stacks.Headless,
            Stacks.ScaledToZero,
            Stacks.TlsRoute,
            Stacks.HttpRoute,
            Stacks.Ingress,
            """{ "network": { "policy": false }, "workload": { "replicas": 1 }, "verification": { "curlPod": false } }""",
            """{ "app": { "profile": "tutorial" }, "certificate": { "mode": "existing", "existingSecret": "mine" } }""",
        ];

    [Theory, MemberData(nameof(EveryStack))]
    public async Task They_are_those_of_all_objects_that_the_stack_names_itself(string settings)
    {
        var declared = (await Recorded.Of(settings))
            .Objects.Where(one => one.Kind != "Namespace")
            .Select(one => (one.Kind, StrictApi.Read(one.Kind, one.Json).Metadata.Name))
            .Where(one => one.Name is not null);

        ObjectNames.Of(Given.Accepted(settings)).Select(one => (one.Kind, one.Name)).ShouldBe(declared, ignoreOrder: true);
    }
}
