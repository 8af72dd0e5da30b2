namespace Pulumi.Testing;

/// <summary>What a program under test sees of its surroundings.</summary>
public class TestOptions
{
    /// <summary>The project's name; <c>project</c> by default.</summary>
    public string? ProjectName { get; set; }

    /// <summary>The stack's name; <c>stack</c> by default.</summary>
    public string? StackName { get; set; }

    /// <summary>The organization's name; <c>organization</c> by default.</summary>
    public string? OrganizationName { get; set; }

    /// <summary>The folder of <c>Pulumi.yaml</c>; empty by default.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>Whether it is a preview; true by default.</summary>
    public bool? IsPreview { get; set; }
}
