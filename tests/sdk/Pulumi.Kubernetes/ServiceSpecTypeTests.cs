using Pulumi.Kubernetes.Core.V1;

namespace KubeExpose.Sdk.Tests;

public sealed class ServiceSpecTypeTests
{
    private static readonly ServiceSpecType[] All =
    [
        ServiceSpecType.ClusterIP,
        ServiceSpecType.NodePort,
        ServiceSpecType.LoadBalancer,
        ServiceSpecType.ExternalName,
    ];

    [Fact]
    public void A_type_is_its_name_in_the_API()
    {
        All.Select(type => (string)type).ShouldBe(["ClusterIP", "NodePort", "LoadBalancer", "ExternalName"]);
        All.Select(type => type.ToString()).ShouldBe(All.Select(type => (string)type));
    }

    [Fact]
    public void Types_are_equal_to_themselves_only()
    {
        foreach (var left in All)
        {
            All.Count(right => left == right && left.GetHashCode() == right.GetHashCode() && left.Equals((object)right)).ShouldBe(1);
            All.Count(right => left != right).ShouldBe(All.Length - 1);
        }
    }
}
