using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CliWrap;
using CliWrap.Buffered;
using KubeExpose.Infra.Certificates;
using KubeExpose.Infra.Tests.Nginx;

namespace KubeExpose.Infra.Tests.Certificates;

public sealed class ClientVerificationTests
{
    private static readonly CertificatePlan Root = CertificatePlan.Authority("root", Keys.Of("RSA2048", "root"));
    private static readonly CertificatePlan Intermediate = CertificatePlan.Authority("intermediate", Keys.Of("RSA2048", "intermediate"));
    private static readonly CertificatePlan Server = CertificatePlan.Server(Keys.Of("nistP256", "server"), "shop.example.com");

    /// <summary>What can be wrong with a certificate, and what is said of it.</summary>
    private static readonly ImmutableSortedDictionary<string, Func<CertificatePlan, CertificatePlan>> Defects = new Dictionary<
        string,
        Func<CertificatePlan, CertificatePlan>
    >
    {
        ["expired since"] = plan => plan with { FromDays = -100, ToDays = -1 },
        ["not valid before"] = plan => plan with { FromDays = 2 },
        ["signed with SHA-1"] = plan => plan with { Hash = HashAlgorithmName.SHA1 },
        ["signed with MD5"] = plan => plan with { Hash = HashAlgorithmName.MD5 },
        ["for an RSA key of 1024 bits"] = plan => plan with { Key = Keys.Of("RSA1024", plan.Name) },
        ["not for servers (extended key usage without serverAuth)"] = plan => plan with { Uses = ["1.3.6.1.5.5.7.3.2"] },
        ["one with a critical extension that clients do not know"] = plan =>
            plan with
            {
                Extensions = [new X509Extension("1.3.6.1.4.1.99999.1", [0x05, 0x00], critical: true)],
            },
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>What can be wrong with an authority alone.</summary>
    private static readonly ImmutableSortedDictionary<string, Func<CertificatePlan, CertificatePlan>> DefectsOfAuthorities = new Dictionary<
        string,
        Func<CertificatePlan, CertificatePlan>
    >
    {
        ["not an authority's (basic constraints)"] = plan => plan with { IsAuthority = false },
        ["not for signing certificates (key usage)"] = plan => plan with { Usage = X509KeyUsageFlags.DigitalSignature },
        ["further from the server's than an authority allows (path length)"] = plan => plan with { PathLength = 0 },
        // permitted: names below other.example
        ["for names that an authority may not sign for (name constraints)"] = plan =>
            plan with
            {
                Extensions =
                [
                    new X509Extension("2.5.29.30", Convert.FromHexString("3013A011300F820D6F746865722E6578616D706C65"), critical: true),
                ],
            },
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Everything = [.. Defects.Keys, .. DefectsOfAuthorities.Keys];

    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    [Fact]
    public async Task Whatever_chain_is_served_the_verdict_is_OpenSSLs()
    {
        var verdicts = new List<bool>();
        await AnyChain.SampleAsync(
            async tried =>
            {
                var objections = Objections(tried.Served);
                var openssl = await OpenSslAsync(tried.Served, tried.Root);
                (objections.Length == 0).ShouldBe(
                    openssl.EndsWith(": OK\n", StringComparison.Ordinal),
                    $"{string.Join(", ", objections)}\n{openssl}"
                );
                verdicts.Add(objections.Length == 0);
            },
            iter: 150,
            threads: 1,
            print: tried => tried.Description
        );
        verdicts.Distinct().Count().ShouldBe(2);
    }

    [Theory, MemberData(nameof(EveryDefectOfTheServers))]
    public void A_servers_certificate_that_clients_refuse_is_named_for_what_it_is(string what) =>
        Objections(Signed([Defects[what](Server), Intermediate, Root])).ShouldHaveSingleItem().ShouldStartWith(what);

    [Theory, MemberData(nameof(EveryDefectOfAnAuthority))]
    public void One_that_signed_it_is_named_and_what_it_is(string what)
    {
        var broken = DefectsOfAuthorities.GetValueOrDefault(what) ?? Defects[what];
        // the usual chain, without the root
        var objections = Objections(Signed([Server, broken(Intermediate), Root])[..2]);

        string.Join('\n', objections).ShouldContain(what);
    }

    [Fact]
    public void One_between_that_does_not_say_it_is_an_authority_is_none() =>
        Objections(Signed([Server, Intermediate with { IsAuthority = null }, Root]))
            .ShouldBe(["followed by CN=intermediate, which is not an authority's (basic constraints)"]);

    [Fact]
    public void A_signature_that_the_authoritys_key_did_not_make_is_a_strangers()
    {
        var imposter = Intermediate with { Key = Keys.Of("nistP256", "imposter") };
        Objections([Server.SignedBy(Intermediate), imposter.SignedBy(Root)])
            .ShouldBe(["followed by CN=intermediate, which signed none of the certificates before it"]);
    }

    [Fact]
    public void A_certificate_that_signed_none_of_the_others_is_a_stranger() =>
        Objections([.. Signed([Server, Intermediate, Root]), CertificatePlan.Authority("other", Keys.Of("nistP256", "other")).SignedBy()])
            .ShouldBe(["followed by CN=other, which signed none of the certificates before it"]);

    [Fact]
    public void The_order_of_those_that_signed_it_is_not_ours_to_judge()
    {
        var chain = Signed([Server, Intermediate, Root]);
        Objections([chain[0], chain[2], chain[1]]).ShouldBeEmpty();
    }

    [Fact]
    public void A_root_that_signed_itself_with_SHA1_convinces_by_being_known() =>
        Objections([Server.SignedBy(Intermediate), Intermediate.SignedBy(Root), (Root with { Hash = HashAlgorithmName.SHA1 }).SignedBy()])
            .ShouldBeEmpty();

    [Fact]
    public void A_certificate_that_signed_itself_is_a_servers_even_where_it_calls_itself_an_authority() =>
        // as openssl req -x509 makes them
        Objections([
                new CertificatePlan
                {
                    Name = "own",
                    Key = Server.Key,
                    IsAuthority = true,
                    DnsNames = ["a.example"],
                }.SignedBy(),
            ])
            .ShouldBeEmpty();

    [Theory]
    [InlineData("brainpoolP256r1")]
    [InlineData("secp256k1")]
    public void A_curve_that_browsers_do_not_know_is_refused(string curve) =>
        Objections([(Server with { Key = Keys.Of(curve) }).SignedBy()])
            .ShouldBe(["for a key that is neither RSA nor on one of the curves P-256, P-384 and P-521"]);

    [Fact]
    public void A_key_that_may_not_sign_serves_no_modern_handshake() =>
        Objections([(Server with { Key = Keys.Of("RSA2048"), Usage = X509KeyUsageFlags.KeyEncipherment }).SignedBy()])
            .ShouldBe(["not for servers (key usage without digitalSignature)"]);

    [Fact]
    public void All_that_is_wrong_is_said_at_once() =>
        Objections(Signed([Defects["signed with SHA-1"](Server) with { ToDays = -1 }, Intermediate with { ToDays = -2 }, Root])[..2])
            .Length.ShouldBe(3);

    [Fact]
    public void What_clients_trust_must_have_signed_it()
    {
        var chain = Signed([Server, Intermediate, Root]);
        var other = CertificatePlan.Authority("root", Keys.Of("nistP256", "other")).SignedBy();

        ToTrust(chain[..2], chain[2]).ShouldBeNull();
        ToTrust(chain[..2], chain[1]).ShouldBeNull();
        ToTrust(chain[..2], other, chain[2]).ShouldBeNull();
        ToTrust(chain[..2], other).ShouldBe("not what signed the certificate, but CN=root");
        // the intermediate is missing: clients find no way
        ToTrust(chain[..1], chain[2]).ShouldBe("not what signed the certificate, but CN=root");
    }

    [Fact]
    public void What_clients_trust_must_be_valid()
    {
        var expired = Root with { ToDays = -1, FromDays = -50 };
        var served = ImmutableArray.Create(Server.SignedBy(expired));

        ToTrust(served, expired.SignedBy())!.ShouldStartWith("CN=root, which is expired since");
        // an authority that was renewed under its key
        ToTrust(served, expired.SignedBy(), Root.SignedBy()).ShouldBeNull();
    }

    public static TheoryData<string> EveryDefectOfTheServers => [.. Defects.Keys];

    public static TheoryData<string> EveryDefectOfAnAuthority =>
        [.. Defects.Keys, .. DefectsOfAuthorities.Keys.Where(what => !what.Contains("path length", StringComparison.Ordinal))];

    /// <summary>
    /// A chain of two to four certificates with no, one or two defects, in any order behind the server's, with the root or without, and with
    /// no defect in a root that is not served: nobody can know it.
    /// </summary>
    private static Gen<(ImmutableArray<X509Certificate2> Served, X509Certificate2 Root, string Description)> AnyChain =>
        from length in Gen.Int[2, 4]
        from withRoot in Gen.Bool
        from namesKeys in Gen.Bool
        from defects in Gen.Select(
            Gen.Int[0, withRoot ? length - 1 : length - 2],
            Gen.Int[0, Everything.Length - 1].Select(i => Everything[i])
        ).Array[0, 2]
        from seed in Gen.Int[0, 1000]
        select Chain(length, withRoot, namesKeys, defects, seed);

    private static (ImmutableArray<X509Certificate2>, X509Certificate2, string) Chain(
        int length,
        bool withRoot,
        bool namesKeys,
        (int Place, string What)[] defects,
        int seed
    )
    {
        CertificatePlan[] plans =
        [
            Server,
            .. Enumerable.Range(1, length - 2).Select(i => CertificatePlan.Authority($"intermediate {i}", Keys.Of("RSA2048", $"{i}"))),
            Root,
        ];
        foreach (var (place, what) in defects.Where(defect => defect.Place > 0 || Defects.ContainsKey(defect.What)))
        {
            plans[place] = (DefectsOfAuthorities.GetValueOrDefault(what) ?? Defects[what])(plans[place]);
        }

        // one that is expired and not yet valid can't be made: it is expired
        var chain = Signed([
            .. plans.Select(plan => plan with { NamesIssuersKey = namesKeys, FromDays = Math.Min(plan.FromDays, plan.ToDays - 1) }),
        ]);
        var behind = chain[1..(withRoot ? length : length - 1)].ToArray();
        new Random(seed).Shuffle(behind);
        return ([chain[0], .. behind], chain[^1], $"{length} {(withRoot ? "with root" : "")} {string.Join(", ", defects)}");
    }

    /// <summary>Each signed by the next, the last by itself.</summary>
    private static ImmutableArray<X509Certificate2> Signed(params CertificatePlan[] plans) =>
        [.. plans.Select((plan, i) => plan.SignedBy(i + 1 < plans.Length ? plans[i + 1] : null))];

    private static string[] Objections(params ImmutableArray<X509Certificate2> served) =>
        [.. ClientVerification.Objections(new(served[0], served[1..]), Now)];

    private static string? ToTrust(ImmutableArray<X509Certificate2> served, params ImmutableArray<X509Certificate2> trusted) =>
        ClientVerification.ObjectionToTrust(new(served[0], served[1..]), trusted, Now);

    /// <summary>The verdict of a client that knows the root, at the level of security that OpenSSL has had by default since 3.2.</summary>
    private static async Task<string> OpenSslAsync(ImmutableArray<X509Certificate2> served, X509Certificate2 root)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = (string name) => Path.Combine(folder.FullName, name);
            await File.WriteAllTextAsync(file("root.pem"), CertificateBundle.Pem([root]));
            await File.WriteAllTextAsync(file("chain.pem"), CertificateBundle.Pem(served[1..]));
            await File.WriteAllTextAsync(file("server.pem"), CertificateBundle.Pem(served[..1]));
            var verified = await Cli.Wrap(OpenSsl.Path)
                .WithArguments([
                    "verify",
                    "-auth_level",
                    "2",
                    "-purpose",
                    "sslserver",
                    "-trusted",
                    file("root.pem"),
                    .. served.Length > 1 ? new[] { "-untrusted", file("chain.pem") } : [],
                    file("server.pem"),
                ])
                .WithValidation(CommandResultValidation.None)
                .ExecuteBufferedAsync();
            return verified.StandardError + verified.StandardOutput;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
