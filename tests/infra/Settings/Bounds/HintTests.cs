using KubeExpose.Infra.Settings.Bounds;
using KubeExpose.Infra.Tests.Settings;

namespace KubeExpose.Infra.Tests.Settings.Bounds;

public sealed class HintTests
{
    [Theory]
    [InlineData("certificate.ipAddresses", "010.0.0.5", "write its numbers without zeros in front")]
    [InlineData("certificate.ipAddresses", "192.0.2.08", "write its numbers without zeros in front")]
    [InlineData("certificate.ipAddresses", "2001:DB8::1", "write it 2001:db8::1")]
    [InlineData("certificate.ipAddresses", "2001:db8:0:0::1", "write it 2001:db8::1")]
    [InlineData("service.loadBalancerSourceRanges", "192.0.2.7", "write 192.0.2.7/32 for that address alone")]
    [InlineData(
        "service.loadBalancerSourceRanges",
        "10.20.30.40/12",
        "write 10.16.0.0/12 for the network, 10.20.30.40/32 for that address"
    )]
    [InlineData("service.loadBalancerSourceRanges", "2001:db8::7/33", "write 2001:db8::/33 for the network, 2001:db8::7/128")]
    [InlineData("service.loadBalancerSourceRanges", "010.0.0.0/8", "write its numbers without zeros in front")]
    [InlineData("certificate.dnsNames", "App.Example.COM.", "write it app.example.com")]
    [InlineData("certificate.dnsNames", "bücher.example", "write it xn--bcher-kva.example")]
    [InlineData("certificate.dnsNames", "*.BÜCHER.example", "write it *.xn--bcher-kva.example")]
    [InlineData("certificate.dnsNames", "例え.jp", "write it xn--r8jz45g.jp")]
    [InlineData("certificate.dnsNames", "пример.example", "write it xn--e1afmkfd.example")]
    [InlineData("certificate.dnsNames", "straße.example", "write it in the form that DNS has it in, which begins in xn--")]
    [InlineData("service.nodeAddresses", "knoten-ä.example", "write it xn--knoten--cxa.example")]
    public void What_was_meant_is_told_how_to_be_written(string key, string value, string remedy) =>
        Given
            .Json(Any.With(Any.OfType("LoadBalancer"), [(key, $"[\"{value}\"]")]).ToJsonString())
            .Faults.Single(fault => fault.Key.StartsWith(key, StringComparison.Ordinal))
            .Remedy.ShouldStartWith(remedy);

    // one reader's octal is another's decimal: no advice can be right
    [Theory]
    [InlineData("7")]
    [InlineData("127.1")]
    [InlineData("0x7f.1")]
    [InlineData("192.0.2.256")]
    [InlineData("::ffff:192.0.2.1")]
    public void An_address_that_readers_take_for_different_ones_is_not_corrected(string text) =>
        CanonicalIP.Correction(text).ShouldBeNull();

    [Fact]
    public void A_network_is_corrected_to_one_that_is_accepted() =>
        Gen.Select(Gen.Byte.Array[4], Gen.Int[0, 32])
            .Sample(
                (bytes, prefix) =>
                {
                    var text = $"{string.Join('.', bytes)}/{prefix}";
                    if (CanonicalIP.Network(text) is null)
                    {
                        CanonicalIP.Network(CanonicalIP.NetworkCorrection(text)!.Split(' ')[1]).ShouldNotBeNull(text);
                    }
                }
            );

    [Theory]
    [InlineData("Nginx:1.30.5", "write it nginx:1.30.5")]
    [InlineData("registry.example.com/Web/Shop:V1", "write it registry.example.com/web/shop:V1")]
    [InlineData(" nginx:1.30.5", "write it nginx:1.30.5")]
    public void An_image_in_upper_case_is_told_the_lower(string image, string remedy) =>
        Given.One("workload.image", $"\"{image}\"").Faults.ShouldHaveSingleItem().Remedy.ShouldBe(remedy);
}
