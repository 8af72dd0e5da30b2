namespace Pulumi;

/// <summary>How the engine treats the stack.</summary>
public class StackOptions;
