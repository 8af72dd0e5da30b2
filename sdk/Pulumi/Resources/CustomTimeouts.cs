namespace Pulumi;

/// <summary>How long the provider may take; its own default where nothing is given.</summary>
public sealed class CustomTimeouts
{
    /// <summary>For making the resource.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>For changing it in place.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>For deleting it.</summary>
    public TimeSpan? Delete { get; set; }
}
