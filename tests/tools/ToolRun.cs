namespace KubeExpose.Tools.Tests;

/// <summary>What a command line of the tools gave.</summary>
internal sealed record ToolRun(int Code, string Output, string Error);
