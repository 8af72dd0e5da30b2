namespace Pulumi.Kubernetes.Core.V1;

/// <summary>How a Service is exposed.</summary>
/// <remarks>
/// <see href="https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types">Service types</see>
/// </remarks>
[EnumType]
public readonly struct ServiceSpecType : IEquatable<ServiceSpecType>
{
    private readonly string _value;

    private ServiceSpecType(string value) => _value = value;

    /// <summary>A DNS alias of a name outside the cluster.</summary>
    public static ServiceSpecType ExternalName { get; } = new("ExternalName");

    /// <summary>An address that is reachable inside the cluster only.</summary>
    public static ServiceSpecType ClusterIP { get; } = new("ClusterIP");

    /// <summary>A port on every node, beside the cluster IP.</summary>
    public static ServiceSpecType NodePort { get; } = new("NodePort");

    /// <summary>An address that the cloud gives, beside the node port.</summary>
    public static ServiceSpecType LoadBalancer { get; } = new("LoadBalancer");

    /// <summary>Whether both are the same type.</summary>
    public static bool operator ==(ServiceSpecType left, ServiceSpecType right) => left.Equals(right);

    /// <summary>Whether they are different types.</summary>
    public static bool operator !=(ServiceSpecType left, ServiceSpecType right) => !left.Equals(right);

    /// <summary>The type's name in the API.</summary>
    public static explicit operator string(ServiceSpecType value) => value._value;

    /// <inheritdoc/>
    public bool Equals(ServiceSpecType other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ServiceSpecType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
