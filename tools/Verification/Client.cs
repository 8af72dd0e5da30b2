using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KubeExpose.Tools.Files;

namespace KubeExpose.Tools.Verification;

/// <summary>Asks URLs as a client outside the cluster does, and trusts nothing but what it is given.</summary>
internal sealed class Client : IDisposable
{
    // for one attempt, from the look-up of the name to the answer's head
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly HttpClient _http;

    /// <summary>A client.</summary>
    /// <param name="origin">Where the certificates come from, for messages.</param>
    /// <param name="trustPem">Certificates in PEM; null to trust what this machine does.</param>
    /// <exception cref="ToolException">There is no certificate in it.</exception>
    public Client(string origin, string? trustPem) =>
        _http = new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                SslOptions = new() { CertificateChainPolicy = trustPem is null ? null : Only(origin, trustPem) },
            }
        )
        {
            Timeout = Limit,
        };

    public async Task<Answer> AskAsync(Uri url, CancellationToken cancellation)
    {
        try
        {
            using var response = await _http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var status = (int)response.StatusCode;
            return status < 500
                ? new(Outcome.Reached, url.Scheme == Uri.UriSchemeHttps ? $"{status}, verified" : $"{status}")
                : new(Outcome.Wrong, $"status {status}");
        }
        catch (HttpRequestException fault)
        {
            return fault.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => new(Outcome.NoWay, "the name does not resolve"),
                HttpRequestError.ConnectionError => new(Outcome.NoWay, "no connection"),
                HttpRequestError.SecureConnectionError => new(Outcome.Wrong, $"not verified: {(fault.InnerException ?? fault).Message}"),
                _ => new(Outcome.Wrong, (fault.InnerException ?? fault).Message),
            };
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(Outcome.NoWay, $"no answer within {Limit.TotalSeconds} s");
        }
    }

    public void Dispose() => _http.Dispose();

    private static X509ChainPolicy Only(string origin, string pem)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        try
        {
            policy.CustomTrustStore.ImportFromPem(pem);
        }
        catch (CryptographicException)
        {
            policy.CustomTrustStore.Clear();
        }

        return policy.CustomTrustStore.Count > 0 ? policy : throw new ToolException($"{origin} holds no certificate");
    }
}
