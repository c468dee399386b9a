using System.Text.RegularExpressions;

namespace Vetting.Core.Tests;

/// <summary>
/// What the core's README says of its folders: they are floors, each standing only on those below it. Read from the
/// sources, which show what method bodies use and compiled signatures do not.
/// </summary>
public sealed partial class FloorTests
{
    private static readonly string Folder = Path.Combine(SourceFolders.Root, "src", "Vetting.Core");

    /// <summary>From the ground up; folders of one floor know nothing of each other.</summary>
    private static readonly string[][] Floors =
    [
        .. File.ReadLines(Path.Combine(Folder, "README.md"))
            .Where(line => line.StartsWith("| **", StringComparison.Ordinal))
            .Select(line => Name().Matches(line.Split('|')[1]).Select(name => name.Groups[1].Value).ToArray())
            .Reverse(),
    ];

    private static readonly SourceFolders Core = SourceFolders.Read("Vetting.Core", Folder);

    [Fact]
    public void Every_folder_stands_only_on_those_below_it() =>
        Assert.Empty(Upward(Core));

    [Fact]
    public void Every_folder_has_one_floor()
    {
        Assert.Equal(
            Core.Folders.Order(StringComparer.Ordinal), Floors.SelectMany(floor => floor).Order(StringComparer.Ordinal));
        Assert.Equal(Floors.Sum(floor => floor.Length), Floors.SelectMany(floor => floor).Distinct().Count());
    }

    [Theory]
    [InlineData("using Vetting.Core.Dossiers;")]
    [InlineData("using static Vetting.Core.Dossiers.Dossier;")]
    [InlineData("using Judged = Vetting.Core.Dossiers.Dossier;")]
    [InlineData("public Vetting.Core.Dossiers.Dossier? Judged;")]
    [InlineData("public Dossiers.Dossier? Judged;")]
    [InlineData("public object Judged() => new Dossiers.Dossier();")]
    public void A_reference_upward_is_seen_however_it_is_written(string code) => Assert.Equal(
        [new Reference("Policies/Policy.cs", "Dossiers")],
        Upward(new SourceFolders("Vetting.Core",
        [
            new("Policies/Policy.cs", $"namespace Vetting.Core.Policies;\n{code}"),
            new("Dossiers/Dossier.cs", "namespace Vetting.Core.Dossiers;\npublic sealed record Dossier;"),
        ])));

    [Theory]
    [InlineData("// using Vetting.Core.Dossiers;")]
    [InlineData("/// <see cref=\"Dossiers.Dossier\"/>")]
    [InlineData("public int Count => kept.Dossiers.Count;")]
    [InlineData("using Vetting.Core.Content;")]
    public void What_is_below_or_only_spoken_of_is_no_reference_upward(string code) => Assert.Empty(
        Upward(new SourceFolders("Vetting.Core",
        [
            new("Policies/Policy.cs", $"namespace Vetting.Core.Policies;\n{code}"),
            new("Dossiers/Dossier.cs", "namespace Vetting.Core.Dossiers;\npublic sealed record Dossier;"),
            new("Content/Json.cs", "namespace Vetting.Core.Content;\npublic static class Json;"),
        ])));

    [Fact]
    public void Namespaces_follow_folders() => Assert.Empty(
        Directory.EnumerateDirectories(Path.Combine(SourceFolders.Root, "src"), "Vetting.*")
            .SelectMany(project => SourceFolders.Read(Path.GetFileName(project), project).Misplaced()));

    private static IEnumerable<Reference> Upward(SourceFolders folders) => folders.References()
        .Where(reference => FloorOf(reference.Folder) >= FloorOf(reference.From))
        .OrderBy(reference => reference.File, StringComparer.Ordinal)
        .ThenBy(reference => reference.Folder, StringComparer.Ordinal);

    private static int FloorOf(string folder) => Array.FindIndex(Floors, floor => floor.Contains(folder));

    [GeneratedRegex(@"\*\*(\w+)\*\*")]
    private static partial Regex Name();
}
