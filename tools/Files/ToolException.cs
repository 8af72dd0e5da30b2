namespace KubeExpose.Tools.Files;

/// <summary>A fault that the user can correct. Its message is shown without a stack trace, and the exit code is 1.</summary>
internal sealed class ToolException(string message) : Exception(message);
