namespace KubeExpose.Infra.Settings;

/// <summary>What leads from a gateway to the Service.</summary>
public enum RouteKind
{
    /// <summary>A Gateway passes TLS through to nginx: its certificate, end to end.</summary>
    TLSRoute,

    /// <summary>A Gateway terminates TLS.</summary>
    HTTPRoute,

    /// <summary>An Ingress controller terminates TLS.</summary>
    Ingress,
}
