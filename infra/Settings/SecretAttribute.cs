namespace KubeExpose.Infra.Settings;

/// <summary>Marks a setting whose value is never shown: not in a fault, and only as a secret in what Pulumi keeps.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
