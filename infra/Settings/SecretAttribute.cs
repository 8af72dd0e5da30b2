namespace KubeExpose.Infra.Settings;

/// <summary>Marks a setting that may be given as a secret, and whose value no fault shows.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
