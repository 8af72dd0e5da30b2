using KubeExpose.EndToEnd.Harness;

namespace KubeExpose.EndToEnd.Certificates;

public sealed class ChangeTests(SharedStack shared) : IClassFixture<SharedStack>
{
    [Theory]
    [InlineData(""" "rotationToken": "first" """, Explicit = true)]
    [InlineData(""" "ipAddresses": ["192.0.2.7"] """, Explicit = true)]
    [InlineData(""" "algorithm": "P384" """)]
    public async Task A_change_of_the_certificate_is_not_noticed_by_clients_of_the_authority(string change)
    {
        await shared.UpAsync(Unnoticed.Settings());

        await Unnoticed.UpAsync(await shared.ConfigureAsync(Unnoticed.Settings(change)));
    }
}
