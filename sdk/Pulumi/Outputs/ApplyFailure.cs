using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Remembers of an exception thrown inside an <c>Apply</c> which resources' values it was working on.</summary>
internal static class ApplyFailure
{
    private const string Key = "Pulumi.Apply";

    /// <summary>Made for an exception filter: always false, so that the exception goes on as it was.</summary>
    public static bool Note(Exception exception, ImmutableHashSet<Resource> resources)
    {
        exception.Data[Key] ??= string.Join(
            ", ",
            resources.Select(resource => $"{resource.GetResourceType()} '{resource.GetResourceName()}'").Order(StringComparer.Ordinal)
        );
        return false;
    }

    /// <summary>The resources as text, empty when there were none; null when the exception comes from elsewhere.</summary>
    public static string? Resources(Exception exception) => exception.Data[Key] as string;
}
