namespace KubeExpose.Tools;

/// <summary>Something the user can put right. Its message is the sentence that is shown, without a trace; the exit code is 1.</summary>
internal sealed class ToolException(string message) : Exception(message);
