using System.CommandLine;
using KubeExpose.Tools.Stacks;
using KubeExpose.Tools.Verification;

namespace KubeExpose.Tools.Commands;

/// <summary><c>verify STACK [--outputs FILE] [--wait SECONDS] [--required]</c>: asks every URL of the outputs from this machine.</summary>
internal static class VerifyCommand
{
    public static Command Create(string folder, TimeProvider clock)
    {
        var stack = StackArgument.Create();
        var outputs = new Option<string?>("--outputs")
        {
            Description = "What pulumi stack output --json printed; without it, pulumi is asked.",
            HelpName = "FILE",
        };
        var wait = new Option<int?>("--wait")
        {
            Description = "How long to go on asking what is not reached: 0 to 3600 seconds. 0 by default, with --required 300.",
            HelpName = "SECONDS",
        };
        wait.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<int?>() is { } seconds and not (>= 0 and <= 3600))
            {
                given.AddError($"--wait is {seconds}; allowed: 0 to 3600 (seconds)");
            }
        });
        var required = new Option<bool>("--required")
        {
            Description = "Fail when a URL for clients outside the cluster is not reached from here, or there is none.",
        };
        var command = new Command("verify", "Ask every URL of a stack that is up, from here, and say what was reached.")
        {
            stack,
            outputs,
            wait,
            required,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var (must, console) = (parsed.GetValue(required), parsed.InvocationConfiguration);
                var name = parsed.GetRequiredValue(stack);
                var given = parsed.GetValue(outputs);
                var project = given is null ? Project.Find(folder) : Project.TryFind(folder);
                var urls = StackUrls.Read(
                    given is null
                        ? await PulumiOutputs.ReadAsync(project!.Folder, name, cancellation)
                        : await File.ReadAllTextAsync(Path.Combine(folder, given), cancellation)
                );
                var edge = EdgeUrls.Of(project, name);
                var seconds = parsed.GetValue(wait) ?? (must ? 300 : 0);
                using var client = new Client("the output caCertificatePem", urls.TrustPem);
                using var ofEdge = new Client("route.caCertificate", edge.TrustPem);
                var answers = await new OutsideVerification(
                    url => edge.Hosts.Contains(url.Host, StringComparer.OrdinalIgnoreCase) ? ofEdge : client,
                    clock,
                    console.Error
                ).AskAllAsync(urls, TimeSpan.FromSeconds(seconds), cancellation);
                return Tell(urls, answers, must, console);
            }
        );
        return command;
    }

    private static int Tell(StackUrls urls, IReadOnlyList<(Uri Url, Answer Answer)> answers, bool required, InvocationConfiguration console)
    {
        console.Output.WriteLine(answers.Count == 0 ? "The stack has no URL." : $"From {Environment.MachineName}:");
        var failed = false;
        foreach (var (url, answer) in answers)
        {
            var fails = answer.Outcome == Outcome.Wrong || (answer.Outcome == Outcome.NoWay && required && urls.IsOutside(url));
            var words = answer.Outcome switch
            {
                Outcome.Reached => answer.Words,
                Outcome.NoWay when !urls.IsOutside(url) => "for inside the cluster",
                Outcome.NoWay => $"not reached from here: {answer.Words}",
                _ => $"wrong: {answer.Words}",
            };
            (fails ? console.Error : console.Output).WriteLine($"  {url.OriginalString}\n    {words}");
            failed |= fails;
        }

        if (answers.Count > 0 && !answers.Any(asked => urls.IsOutside(asked.Url)))
        {
            failed |= required;
            (required ? console.Error : console.Output).WriteLine(
                "No URL is for clients outside the cluster; one is with service.nodeAddresses (a NodePort is open at every node all the "
                    + "same), service.type LoadBalancer or a route."
            );
        }

        return failed ? 1 : 0;
    }
}
