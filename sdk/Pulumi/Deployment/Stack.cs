namespace Pulumi;

/// <summary>
/// The stack itself: the parent of all that names none. A program may derive from it, declare resources in the
/// constructor, and give the stack's outputs as properties marked with <see cref="OutputAttribute"/>.
/// </summary>
public class Stack : ComponentResource
{
    /// <summary>Registers the stack.</summary>
    public Stack(StackOptions? options = null)
        : base(
            "pulumi:pulumi:Stack",
            Name(Deployment.Required.Settings),
            new() { ResourceTransformations = options?.ResourceTransformations ?? [] }
        ) => Deployment.Required.Stack = this;

    internal Stack(Func<Task<IDictionary<string, object?>>> program, StackOptions? options)
        : this(options)
    {
        RegisterOutputs(RunAsync());

        async Task<IDictionary<string, object?>> RunAsync() => await program();
    }

    /// <summary>Runs a program that is a class, and registers its properties as the stack's outputs.</summary>
    internal static Stack Of<TStack>()
        where TStack : Stack, new()
    {
        var stack = new TStack();
        var outputs = OutputProperties.Values(stack);
        var missing = outputs.Where(output => output.Value is null).Select(output => output.Key).ToArray();
        if (missing.Length > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", missing)}' have no value assigned. "
                    + "[Output] attributed properties must be assigned inside Stack constructor."
            );
        }

        stack.RegisterOutputs(outputs);
        return stack;
    }

    // its properties are what the program says, not what the engine answers
    internal override IEnumerable<KeyValuePair<string, IOutputSource>> CreateOutputs() => [];

    private static string Name(DeploymentSettings settings) => $"{settings.Project}-{settings.Stack}";
}
