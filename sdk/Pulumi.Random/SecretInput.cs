namespace Pulumi.Random;

/// <summary>Inputs that are secret whatever a program assigns.</summary>
internal static class SecretInput
{
    /// <summary>The value as a secret, or null when there is none.</summary>
    public static Input<string>? Of(Input<string>? value) => value is null ? null : (Input<string>)Output.CreateSecret(value.ToOutput());
}
