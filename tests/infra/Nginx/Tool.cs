namespace KubeExpose.Infra.Tests.Nginx;

/// <summary>Programs that some tests drive and not every machine has.</summary>
internal static class Tool
{
    /// <summary>The program's path; null when it is not installed.</summary>
    internal static string? Find(string name) =>
        $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin"
            .Split(':')
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);

    /// <summary>The program's path; without it the test that asks is skipped.</summary>
    internal static string Require(string name, string package)
    {
        var found = Find(name);
        Assert.SkipWhen(found is null, $"{name} is not installed (Debian: apt-get install {package})");
        return found!;
    }
}
