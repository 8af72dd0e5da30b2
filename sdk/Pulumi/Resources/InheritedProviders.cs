using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Which provider a resource uses, and which its children inherit.</summary>
internal static class InheritedProviders
{
    /// <summary>
    /// A custom resource's own provider, or else the nearest parent's for the type's package; a component's only feed
    /// its children.
    /// </summary>
    /// <exception cref="ResourceException">A component is given both one provider and a list of them.</exception>
    public static (ProviderResource? Own, ImmutableDictionary<string, ProviderResource> Inherited) For(
        string type,
        bool custom,
        ResourceOptions options,
        Resource? parent
    )
    {
        if (options is ComponentResourceOptions { Provider: not null, Providers.Count: > 0 })
        {
            throw new ResourceException($"{type} is given both 'provider' and 'providers'; a component takes one of them", options.Parent);
        }

        var inherited = parent?.Providers ?? [];
        foreach (var provider in options is ComponentResourceOptions component ? component.Providers : [])
        {
            inherited = inherited.SetItem(provider.Package, provider);
        }

        if (!custom)
        {
            return (null, options.Provider is { } own ? inherited.SetItem(own.Package, own) : inherited);
        }

        var package = type.Split(':')[0];
        if (options.Provider is { } given)
        {
            return (given, inherited.SetItem(package, given));
        }

        return (inherited.GetValueOrDefault(package), inherited);
    }
}
