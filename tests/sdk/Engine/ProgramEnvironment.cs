namespace KubeExpose.Sdk.Tests;

/// <summary>The environment variables by which the language host tells a program about its update.</summary>
internal static class ProgramEnvironment
{
    private static readonly Lock OneAtATime = new();

    /// <summary>
    /// Starts a program with these variables. It reads them before it first waits, so programs may then run side by side.
    /// </summary>
    public static Task<T> Start<T>(IReadOnlyDictionary<string, string> variables, Func<Task<T>> program)
    {
        lock (OneAtATime)
        {
            foreach (var (name, value) in variables)
            {
                Environment.SetEnvironmentVariable(name, value);
            }

            try
            {
                return program();
            }
            finally
            {
                foreach (var name in variables.Keys)
                {
                    Environment.SetEnvironmentVariable(name, null);
                }
            }
        }
    }
}
