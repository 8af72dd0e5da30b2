using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Something that the engine keeps in the stack's state: a custom resource, or a component of such.</summary>
/// <seealso href="https://www.pulumi.com/docs/iac/concepts/resources/"/>
public class Resource
{
    private readonly string _type;
    private readonly string _name;
    private readonly OutputSource<string> _urn;
    private volatile Resource? _waitsFor;

    private protected Resource(string type, string name, bool custom, ResourceArgs args, ResourceOptions options, bool remote = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        _type = type;
        _name = name;
        IsRemote = remote;
        Parent = options.Parent ?? Deployment.Required.Stack;
        Transformations = [.. options.ResourceTransformations, .. Parent?.Transformations ?? []];
        (args, options) = Transformed(args, options);
        IsProtected = options.Protect ?? Parent?.IsProtected;
        (Provider, Providers) = InheritedProviders.For(type, custom, options, Parent);

        // from here on the program waits for it, and its parent counts it
        _urn = new(this);
        (Parent as ComponentResource)?.Adopt(this);
        Deployment.Required.Register(this, custom, args, options, remote);
    }

    /// <summary>The name under which the engine keeps the resource, unique in the stack.</summary>
    [Output("urn")]
    public Output<string> Urn => _urn.Output;

    internal Resource? Parent { get; }

    /// <summary>The transformations of the resource and of all above it, in the order of their use.</summary>
    internal ImmutableArray<ResourceTransformation> Transformations { get; }

    /// <summary>Whether a provider makes its children, in another process.</summary>
    internal bool IsRemote { get; }

    internal bool? IsProtected { get; }

    /// <summary>The provider of this resource itself; null for the package's default one.</summary>
    internal ProviderResource? Provider { get; }

    /// <summary>The providers that children inherit, by package.</summary>
    internal ImmutableDictionary<string, ProviderResource> Providers { get; }

    /// <summary>The resource that must be registered before this one can be, while it is being waited for.</summary>
    internal Resource? WaitsFor
    {
        get => _waitsFor;
        set => Interlocked.Exchange(ref _waitsFor, value);
    }

    internal OutputSource<string> UrnSource => _urn;

    /// <summary>The type token, such as <c>kubernetes:core/v1:Service</c>.</summary>
    public string GetResourceType() => _type;

    /// <summary>The name that the program gave.</summary>
    public string GetResourceName() => _name;

    private (ResourceArgs Args, ResourceOptions Options) Transformed(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in Transformations)
        {
            if (transformation(new(this, args, options)) is { } result)
            {
                (args, options) =
                    result.Options.Parent == options.Parent
                        ? (result.Args, result.Options)
                        : throw new ArgumentException("a transformation can't change a resource's parent", nameof(options));
            }
        }

        return (args, options);
    }

    /// <summary>The outputs that the engine answers with, by wire name, beside the URN.</summary>
    internal virtual IEnumerable<KeyValuePair<string, IOutputSource>> CreateOutputs() => OutputProperties.Create(this);
}
