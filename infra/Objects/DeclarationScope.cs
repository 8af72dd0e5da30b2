using System.Collections.Immutable;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace KubeExpose.Infra.Objects;

/// <summary>
/// Where the application's objects are declared: below which component, in which namespace, under which labels, and after what.
/// </summary>
internal sealed record DeclarationScope
{
    /// <summary>The component that all resources are children of; its provider is theirs.</summary>
    internal required ComponentResource Parent { get; init; }

    /// <summary>The application's name and namespace, and labels and annotations of the user's own.</summary>
    internal required AppSettings App { get; init; }

    /// <summary>The labels of every object.</summary>
    internal required ImmutableSortedDictionary<string, string> Labels { get; init; }

    /// <summary>The field manager that objects of fixed name are written with; null for one of Pulumi's making.</summary>
    internal Input<string>? FieldManager { get; init; }

    /// <summary>Whether the program may declare other applications beside this one; false for a stack of one.</summary>
    internal bool IsAmongOthers { get; init; }

    /// <summary>Whether the application comes from another namespace, whose objects stay until it is proven here.</summary>
    internal bool Moves { get; init; }

    /// <summary>What must be there before anything that is declared here.</summary>
    internal ImmutableArray<Resource> Prerequisites { get; init; } = [];

    /// <summary>The same scope, once these resources are there as well; nulls are none.</summary>
    internal DeclarationScope After(params IEnumerable<Resource?> resources) =>
        this with
        {
            Prerequisites = [.. Prerequisites, .. resources.OfType<Resource>()],
        };

    /// <summary>
    /// The logical name of a resource that is called <paramref name="own"/> in every application: with the application's name and a
    /// dot, which no name has, before it where there may be others, since a URN does not name the component.
    /// </summary>
    internal string LogicalName(string own) => IsAmongOthers ? $"{App.Name}.{own}" : own;

    /// <summary>New options for an object of this scope.</summary>
    /// <param name="name">The object's fixed name, as in its metadata: two objects can't have it, so the old one goes first when it is
    /// replaced, but for one in another namespace. Null when Pulumi makes the name up.</param>
    internal CustomResourceOptions Options(string? name = null) =>
        new()
        {
            Parent = Parent,
            DependsOn = Prerequisites,
            DeleteBeforeReplace = name is null || Moves ? null : true,
        };

    /// <summary>
    /// The logical name and the options of an object to which only one profile gives a fixed name. The two profiles' objects are two
    /// resources: while a change of the profile has not ended, the state has both, so the change can be taken back.
    /// </summary>
    /// <param name="own">What the object is, as in its logical name where it has no fixed one.</param>
    /// <param name="name">Its fixed name; null when Pulumi makes the name up.</param>
    internal (string LogicalName, CustomResourceOptions Options) OfProfile(string own, string? name)
    {
        var logicalName = $"{App.Name}-{own}";
        var options = Options(name);
        if (name is null)
        {
            return (logicalName, options);
        }

        // older states have it under this one
        options.Aliases.Add(new Alias { Name = logicalName });
        return (LogicalName(name), options);
    }

    /// <summary>
    /// New options for an object that is never updated: any change makes another one, and so does a failure, whose mark of the engine's
    /// is among the changes. A Job can't be changed, and a ready Pod that is updated in place is recorded as it was before.
    /// </summary>
    internal CustomResourceOptions OptionsOfEachNew()
    {
        var options = Options();
        options.ReplaceOnChanges.Add("*");
        return options;
    }

    /// <summary>An object's metadata.</summary>
    /// <param name="name">Its fixed name; null lets Pulumi make one up, so that the object can be replaced before the old one
    /// goes.</param>
    /// <param name="labels">Labels of this object alone.</param>
    /// <param name="annotations">Annotations of this object alone.</param>
    internal ObjectMetaArgs Metadata(
        string? name = null,
        IReadOnlyDictionary<string, string>? labels = null,
        IReadOnlyDictionary<string, string>? annotations = null
    )
    {
        var metadata = Template(labels, annotations);
        metadata.Namespace = App.Namespace;
        // what someone changed by hand is shown by a preview after a refresh, and mended: without it both fail with a conflict
        metadata.Annotations["pulumi.com/patchForce"] = "true";
        if (name is not null)
        {
            metadata.Name = name;
        }

        if (name is not null && FieldManager is not null)
        {
            metadata.Annotations["pulumi.com/patchFieldManager"] = FieldManager;
        }

        return metadata;
    }

    /// <summary>A pod template's metadata: labels and annotations, without a name.</summary>
    internal ObjectMetaArgs Template(
        IReadOnlyDictionary<string, string>? labels = null,
        IReadOnlyDictionary<string, string>? annotations = null
    )
    {
        var metadata = new ObjectMetaArgs();
        if (Together(Labels, labels) is { IsEmpty: false } allLabels)
        {
            metadata.Labels = allLabels;
        }

        if (Together(App.Annotations, annotations) is { IsEmpty: false } allAnnotations)
        {
            metadata.Annotations = allAnnotations;
        }

        return metadata;
    }

    /// <summary>
    /// What <c>immutable</c> says of a Secret or ConfigMap: true where Pulumi makes the name up; nothing under a fixed name, for a node
    /// would go on handing out what it knows of it.
    /// </summary>
    internal static Input<bool>? Immutable(string? name) => name is null ? true : null;

    private static ImmutableDictionary<string, string> Together(
        IReadOnlyDictionary<string, string> shared,
        IReadOnlyDictionary<string, string>? own
    ) => ImmutableDictionary.CreateRange(shared).SetItems(own ?? ImmutableDictionary<string, string>.Empty);
}
