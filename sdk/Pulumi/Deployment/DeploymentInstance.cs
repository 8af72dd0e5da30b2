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

    /// <summary>Calls a provider's function, or one of the engine's own.</summary>
    /// <typeparam name="T">What it answers: a class marked with <see cref="OutputTypeAttribute"/>.</typeparam>
    /// <param name="token">The function's token, <c>package:module:name</c>.</param>
    /// <param name="args">Its arguments: all of them known.</param>
    /// <param name="options">How it is called.</param>
    /// <exception cref="Exception">The function failed, or refused its arguments.</exception>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Required.InvokeAsync<T>(token, args, options);
}
