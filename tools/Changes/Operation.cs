namespace KubeExpose.Tools.Changes;

/// <summary>What an update does to a resource that it does not leave alone.</summary>
internal enum Operation
{
    Create,
    Update,

    /// <summary>A new one is made, and the old one deleted, before or after.</summary>
    Replace,
    Delete,
}
