using KubeExpose.Infra.Nginx;

namespace KubeExpose.Infra.Tests.Nginx;

public sealed class NginxVersionTests
{
    [Theory]
    [InlineData("docker.io/nginxinc/nginx-unprivileged:1.30.5-alpine", "1.30.5")]
    [InlineData("nginx:1.24.0", "1.24.0")]
    [InlineData("registry.example.com:5000/base/nginx:1.26.3-bookworm-perl", "1.26.3")]
    [InlineData("nginx:1.26.3@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "1.26.3")]
    public void The_tag_of_an_image_called_nginx_tells(string image, string version) =>
        NginxVersion.Of(image).ShouldBe(Version.Parse(version));

    [Fact]
    public void A_tag_without_the_last_number_means_the_last_there_is() =>
        NginxVersion.Of("nginx:1.27-alpine").ShouldBe(new Version(1, 27, int.MaxValue));

    [Theory]
    [InlineData("nginx:stable-alpine")]
    [InlineData("nginx:1")]
    [InlineData("nginx:3.1.2")]
    [InlineData("registry.example.com/shop:1.20.1")]
    [InlineData("registry.example.com/my-nginx:1.20.1")]
    [InlineData("registry.example.com/nginx/shop:1.20.1")]
    [InlineData("nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public void Any_other_name_tells_nothing(string image) => NginxVersion.Of(image).ShouldBeNull();
}
