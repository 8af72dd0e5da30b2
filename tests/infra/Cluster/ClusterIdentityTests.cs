using KubeExpose.Infra.Cluster;

namespace KubeExpose.Infra.Tests.Cluster;

public sealed class ClusterIdentityTests
{
    [Theory]
    // the UID decides where both are known
    [InlineData("https://a|ca|1", "https://b|other|1", true)]
    [InlineData("https://a|ca|1", "https://a|ca|2", false)]
    // else the authority, at any address of the cluster
    [InlineData("https://a|ca|1", "https://b|ca|", true)]
    [InlineData("https://a|ca|", "https://b|other|", false)]
    [InlineData("https://a|ca|", "https://a|other|", false)]
    // but not behind a gateway, whose authority all its clusters share
    [InlineData("https://g/k8s/1|ca|", "https://g/k8s/2|ca|", false)]
    // else the address
    [InlineData("https://a||", "https://a|ca|", true)]
    [InlineData("https://a||", "https://a||", true)]
    [InlineData("https://a||", "https://b||", false)]
    public void A_cluster_is_known_again_however_it_is_reached(string begun, string now, bool same) =>
        Of(begun).IsSame(Of(now)).ShouldBe(same);

    [Fact]
    public void A_way_without_an_authority_may_lead_anywhere() =>
        Of("https://127.0.0.1:6443||1").IsReachedTheSameWay(new("https://127.0.0.1:6443", "")).ShouldBeFalse();

    private static ClusterIdentity Of(string text) =>
        text.Split('|') is [var server, var authority, var uid]
            ? new(new(server, authority), uid.Length == 0 ? null : uid)
            : throw new ArgumentException("SERVER|AUTHORITY|UID", nameof(text));
}
