using KubeExpose.Infra.Cluster;
using KubeExpose.Infra.Exposure;
using KubeExpose.Infra.Objects;
using KubeExpose.Infra.Settings;
using Pulumi;
using Pulumi.Kubernetes;
using Pulumi.Utilities;

namespace KubeExpose.Infra;

/// <summary>What the stack does about objects that are on the cluster already under its names: refuse them, or take them over.</summary>
/// <param name="settings">Settings without faults.</param>
/// <param name="api">The API server.</param>
internal sealed class Arrival(StackSettings settings, ApiServer api)
{
    // what the engine calls a provider that it has not made yet
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    private static bool IsPreview => Pulumi.Deployment.Instance.IsDryRun;

    private Shelter Shelter => new(api, settings.App.Namespace, settings.App.Name);

    /// <summary>Looks at what there is, before anything is declared; in an update, makes what is taken over ready for it.</summary>
    /// <param name="provider">The stack's provider: one that a preview finds in no state says that the stack has nothing yet.</param>
    /// <returns>The field manager that the stack writes its objects with; null for one of Pulumi's making.</returns>
    /// <exception cref="RunException">Something there is another stack's, or must not be taken over.</exception>
    internal async Task<Input<string>?> PrepareAsync(Provider provider)
    {
        var adopts = settings.Cluster.AdoptExisting;
        var begins = IsPreview && await OutputUtilities.GetValueAsync(provider.Id) is null or "" or Unknown;
        if (!adopts && !begins)
        {
            return null;
        }

        try
        {
            var met = await MeetAsync();
            if (begins)
            {
                met.RefuseAll(adopts);
                await RefuseNamespaceAsync();
            }
            else
            {
                met.RefuseOthers();
            }

            return adopts ? await TakeOverAsync([.. met.HandMade]) : null;
        }
        catch (HttpRequestException refused) when (adopts)
        {
            throw new RunException(
                $"{Refusal.Project}:cluster.adoptExisting is true, and the cluster could not be asked for what there is: {refused.Message}",
                refused
            );
        }
        catch (HttpRequestException)
        {
            // not everyone may look at everything: the provider says what it finds
            return null;
        }
    }

    /// <summary>What an update would take over, in sentences; looks at the cluster alone, and changes nothing.</summary>
    /// <exception cref="RunException">Something there is another stack's, or the cluster can't be asked.</exception>
    internal async Task<IReadOnlyList<string>> ForeseeAsync()
    {
        try
        {
            var met = await MeetAsync();
            met.RefuseOthers();
            await RefuseNamespaceAsync();
            return [.. met.HandMade.SelectMany(one => TakeoverNotice.Of(one, settings))];
        }
        catch (HttpRequestException refused)
        {
            throw new RunException($"the cluster could not be asked for what there is: {refused.Message}", refused);
        }
    }

    /// <summary>In an update, once all is up, lets go of what was taken over.</summary>
    internal async Task FinishAsync(ExposedApp app)
    {
        if (IsPreview || !settings.Cluster.AdoptExisting)
        {
            return;
        }

        await app.IsUpAsync();
        await Shelter.LeaveAsync(TimeSpan.FromSeconds(settings.Workload.PreStopSeconds));
    }

    private Task<Encounter> MeetAsync() =>
        Encounter.MeetAsync(
            api,
            ObjectNames.Of(settings),
            Refusal.Project,
            StandardLabels.Instance(settings.App, Pulumi.Deployment.Instance.StackName)
        );

    private async Task<Input<string>?> TakeOverAsync(FoundObject[] handMade)
    {
        if (handMade.Length > 0 && IsPreview)
        {
            foreach (var notice in handMade.SelectMany(one => TakeoverNotice.Of(one, settings)))
            {
                Log.Warn(notice);
            }

            // the objects are not ready for it yet, and a dry run with what is unknown is none
            return OutputUtilities.CreateUnknown(Takeover.Manager);
        }

        var service = Array.Find(handMade, one => one.Name.Kind == "Service");
        foreach (var one in handMade)
        {
            if (one.Name.Kind == "Deployment" && one.Name.Name == settings.App.Name)
            {
                await Shelter.EnterAsync(service, one, ExposedPorts.ByName(settings));
            }
            else
            {
                await Takeover.HandOverAsync(api, one);
            }
        }

        return Takeover.Manager;
    }

    private async Task RefuseNamespaceAsync()
    {
        var path = $"api/v1/namespaces/{settings.App.Namespace}";
        if (!settings.App.CreateNamespace)
        {
            await OthersObjects.RefuseMissingAsync(
                api,
                path,
                new(
                    "app.namespace",
                    settings.App.Namespace,
                    "a namespace of the cluster",
                    $"make it with kubectl create namespace {settings.App.Namespace}, or set app.createNamespace to true"
                )
            );
            return;
        }

        if (await api.GetAsync(path) is not { } there)
        {
            return;
        }

        var conflicts =
            from label in AppNamespace.PodSecurity.OrderBy(label => label.Key, StringComparer.Ordinal)
            let theirs = (string?)there["metadata"]!["labels"]?[label.Key]
            where theirs is not null && theirs != label.Value
            select $"{label.Key} is {theirs}";
        if (conflicts.ToArray() is { Length: > 0 } all)
        {
            throw new RunException(
                $"namespace {settings.App.Namespace} has other labels than {Refusal.Project}:app.createNamespace gives it: "
                    + $"{string.Join(", ", all)}; set app.createNamespace to false, or the labels to restricted"
            );
        }
    }
}
