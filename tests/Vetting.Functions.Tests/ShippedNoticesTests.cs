using System.Text.Json.Nodes;

namespace Vetting.Functions.Tests;

/// <summary>What is shipped is named with its licence in NOTICES.md.</summary>
public sealed class ShippedNoticesTests
{
    [Fact]
    public void Every_package_of_the_host_is_named() => Assert.DoesNotContain(Packages(), package => !IsNamed($"| {package} |"));

    /// <summary>Those with files that the host runs.</summary>
    private static IEnumerable<string> Packages() => JsonNode
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vetting.Functions.deps.json")))!["targets"]!.AsObject()
        .SelectMany(target => target.Value!.AsObject())
        .Where(library => !library.Key.StartsWith("Vetting.", StringComparison.Ordinal)
            && (library.Value!["runtime"] is not null || library.Value["runtimeTargets"] is not null))
        .Select(library => library.Key.Split('/')[0]).Distinct();

    private static bool IsNamed(string package) => Notices.Contains(package, StringComparison.Ordinal);

    private static string Notices { get; } = File.ReadAllText(Path.Combine(Root(), "NOTICES.md"));

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "VettingFunctions.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No VettingFunctions.sln above.");
        return folder;
    }
}
