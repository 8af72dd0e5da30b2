namespace Pulumi;

/// <summary>An input of whatever type, as serialization sees it.</summary>
internal interface IInput
{
    /// <summary>
    /// What is sent. A list's or map's entries stay inputs of their own here, so that one unknown or secret entry leaves
    /// the others as they are.
    /// </summary>
    IOutput Structure { get; }

    /// <summary>The value as one output, for code that takes an input of any type.</summary>
    IOutput ToUntypedOutput();
}
