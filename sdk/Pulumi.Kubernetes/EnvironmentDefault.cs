namespace Pulumi.Kubernetes;

/// <summary>What inputs are when the program leaves them out: environment variables, nothing when unset or unreadable.</summary>
internal static class EnvironmentDefault
{
    private static readonly string[] True = ["1", "t", "T", "true", "TRUE", "True"];
    private static readonly string[] False = ["0", "f", "F", "false", "FALSE", "False"];

    /// <summary>The variable's text.</summary>
    public static Input<string>? Text(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { } text ? (Input<string>)text : null;

    /// <summary>The variable as a boolean, in the spellings of Go.</summary>
    public static Input<bool>? Boolean(string variable) =>
        Environment.GetEnvironmentVariable(variable) switch
        {
            { } text when True.Contains(text) => true,
            { } text when False.Contains(text) => false,
            _ => null,
        };

    /// <summary>The variable as a whole number.</summary>
    public static Input<int>? Integer(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : null;

    /// <summary>The variable as a number.</summary>
    public static Input<double>? Number(string variable) =>
        double.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : null;
}
