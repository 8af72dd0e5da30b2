namespace Pulumi;

/// <summary>
/// A failure that its message tells in full: thrown from a program's body it is shown as that sentence, without a stack trace.
/// </summary>
public class RunException : Exception
{
    /// <summary>Fails with a sentence.</summary>
    public RunException(string message)
        : base(message) { }

    /// <summary>Fails with a sentence, and keeps the reason.</summary>
    public RunException(string message, Exception? innerException)
        : base(message, innerException) { }
}
