using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests.Checks;

public sealed class NginxVersionChecksTests
{
    [Theory]
    [InlineData("nginx:1.22.1", "nginx.http2 nginx.keepaliveMinSeconds nginx.postQuantum nginx.mergeHeaders")]
    [InlineData("nginx:1.25.1-alpine", "nginx.keepaliveMinSeconds nginx.postQuantum nginx.mergeHeaders")]
    [InlineData("nginx:1.27.4", "nginx.postQuantum nginx.mergeHeaders")]
    [InlineData("nginx:1.28-alpine", "nginx.mergeHeaders")]
    [InlineData("nginx:1.29.2", "nginx.mergeHeaders")]
    [InlineData("nginx:1.29.3", "")]
    [InlineData("shop:1.0.0", "")]
    public void What_the_images_nginx_does_not_know_is_refused(string image, string keys) =>
        Given
            .One("workload.image", $"\"{image}\"")
            .Faults.Select(fault => fault.Key)
            .ShouldBe(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void The_fault_says_what_to_set_and_why() =>
        Given
            .One("workload.image", "\"nginx:1.28.2\"")
            .Faults.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe(
                "nginx.mergeHeaders is true; allowed: false with workload.image nginx:1.28.2: "
                    + "add_header_inherit is known since nginx 1.29.3"
            );

    [Fact]
    public void With_all_of_them_off_an_old_image_is_accepted() =>
        Given.Accepted(
            """
            {
              "workload": { "image": "nginx:1.22.1" },
              "nginx": { "http2": false, "keepaliveMinSeconds": 0, "postQuantum": false, "mergeHeaders": false }
            }
            """
        );

    [Fact]
    public void The_tutorials_configuration_has_none_of_them() =>
        Given.Accepted("""{ "app": { "profile": "tutorial" }, "workload": { "image": "nginx:1.22.1" } }""");
}
