namespace Pulumi;

/// <summary>The update that the program is part of.</summary>
public sealed class DeploymentInstance
{
    private readonly DeploymentSettings _settings;

    internal DeploymentInstance(DeploymentSettings settings) => _settings = settings;

    /// <summary>The organization that the stack belongs to.</summary>
    public string OrganizationName => _settings.Organization;

    /// <summary>The project's name.</summary>
    public string ProjectName => _settings.Project;

    /// <summary>The stack's name, without organization and project.</summary>
    public string StackName => _settings.Stack;

    /// <summary>The folder of <c>Pulumi.yaml</c>.</summary>
    public string RootDirectory => _settings.RootDirectory;

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun => _settings.IsDryRun;
}
