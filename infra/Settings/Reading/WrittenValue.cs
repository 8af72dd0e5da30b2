namespace KubeExpose.Infra.Settings.Reading;

/// <summary>A value as it stands in a stack's file.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsQuoted">Whether it is a text to YAML whatever it looks like: in quotes, or in a block of its own.</param>
internal sealed record WrittenValue(string Text, bool IsQuoted);
