using System.Text.Json.Nodes;

namespace Vetting.LocalHost.Tests;

/// <summary>What is shipped is named with its licence in NOTICES.md.</summary>
public sealed class ShippedNoticesTests
{
    [Fact]
    public void Every_package_of_the_host_is_named() => Assert.DoesNotContain(Packages(), package => !IsNamed($"| {package} |"));

    [Theory]
    [InlineData("Vetting.Azurite")]
    [InlineData("Vetting.Language")]
    public void Every_npm_package_that_is_installed_with_it_is_named(string project)
    {
        var locked = JsonNode.Parse(File.ReadAllText(Path.Combine(Root(), "src", project, "package-lock.json")))!["packages"]!;
        var names = locked.AsObject().Where(package => package.Key.Length > 0 && package.Value!["dev"] is null)
            .Select(package => package.Key.Split("node_modules/")[^1]).Distinct().ToList();

        Assert.NotEmpty(names);
        Assert.DoesNotContain(names, name => !IsNamed($"`{name}`"));
    }

    [Fact]
    public void The_licence_of_our_own_stands_in_the_repository() =>
        Assert.StartsWith("MIT License", File.ReadAllText(Path.Combine(Root(), "LICENSE")), StringComparison.Ordinal);

    /// <summary>Those with files that the host runs.</summary>
    private static IEnumerable<string> Packages() => JsonNode
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Vetting.LocalHost.deps.json")))!["targets"]!.AsObject()
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
