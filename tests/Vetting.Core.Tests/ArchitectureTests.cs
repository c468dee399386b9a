using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Vetting.Core.Tests;

/// <summary>What design says of the projects, read from their files.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Hosts = ["Vetting.LocalHost", "Vetting.Functions"];
    private static readonly string[] Adapters = ["Vetting.Web", "Vetting.Azure", "Vetting.Sources", "Vetting.Language"];
    // Starts a process and knows nothing of vettings.
    private static readonly string[] Tools = ["Vetting.Azurite"];
    private static readonly string[] Plug = ["Vetting.AzureLanguage", "Vetting.AzureLanguage.Tests"];
    private static readonly string Root = FindRoot();
    private static readonly Dictionary<string, string> Products = ProjectsUnder("src");
    private static readonly Dictionary<string, string> Tests = ProjectsUnder("tests");

    [Fact]
    public void References_point_inward()
    {
        foreach (var (name, path) in Products)
        {
            Assert.True(References(path).All(reference => Allowed(name).Contains(reference)),
                $"{name} references {string.Join(", ", References(path).Except(Allowed(name)))}");
        }
    }

    [Fact]
    public void Every_product_project_is_a_host_an_adapter_a_tool_or_the_core() =>
        Assert.Equal(
            ((string[])["Vetting.Core", .. Adapters, .. Tools, Plug[0], .. Hosts]).Order(StringComparer.Ordinal),
            Products.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_core_knows_no_Azure_no_HTTP_and_no_language_package()
    {
        var core = XDocument.Load(Products["Vetting.Core"]);

        Assert.Equal("Microsoft.NET.Sdk", core.Root!.Attribute("Sdk")!.Value);
        Assert.Empty(core.Descendants("FrameworkReference"));
        Assert.All(Included(core, "PackageReference"), package => Assert.True(
            package is "Microsoft.DurableTask.Abstractions" or "System.IO.Hashing" or "NodaTime"
            || package.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal), package));
        Assert.DoesNotContain(Included(core, "PackageReference"), package =>
            package.Contains("Http", StringComparison.Ordinal) || package.Contains("Azure", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Pipeline/VetCreator.cs")]
    [InlineData("Pipeline/PrepareDossier.cs")]
    [InlineData("Review/AwaitDecision.cs")]
    [InlineData("Review/ReviewMails.cs")]
    public void Orchestrations_are_deterministic(string file)
    {
        var code = File.ReadAllText(Path.Combine(Root, "src", "Vetting.Core", file));

        Assert.Contains("TaskOrchestrationContext context", code, StringComparison.Ordinal);
        Assert.DoesNotMatch(Undetermined(), code);
    }

    [Fact]
    public void Debug_leaves_out_what_plugs_Azure_AI_Language_in_and_Release_builds_everything()
    {
        var solution = File.ReadAllText(Path.Combine(Root, "VettingFunctions.sln"));
        var listed = ListedProject().Matches(solution).ToDictionary(
            project => project.Groups["id"].Value, project => project.Groups["name"].Value);
        var all = Products.Keys.Concat(Tests.Keys).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(all, listed.Values.Order(StringComparer.Ordinal));
        Assert.Equal(all, Configured("Release", "Build.0"));
        Assert.Equal(all, Configured("Debug", "ActiveCfg"));
        Assert.Equal(all.Except(Plug), Configured("Debug", "Build.0"));

        IEnumerable<string> Configured(string configuration, string what) => listed
            .Where(project => solution.Contains(
                $"{{{project.Key}}}.{configuration}|Any CPU.{what} = {configuration}|Any CPU", StringComparison.Ordinal))
            .Select(project => project.Value).Order(StringComparer.Ordinal);
    }

    private static string[] Allowed(string project) => project switch
    {
        "Vetting.Core" => [],
        _ when Tools.Contains(project) => [],
        _ when Adapters.Contains(project) => ["Vetting.Core"],
        "Vetting.AzureLanguage" => ["Vetting.Core", "Vetting.Azure"],
        "Vetting.Functions" => ["Vetting.Core", .. Adapters, "Vetting.AzureLanguage"],
        _ => ["Vetting.Core", .. Adapters, .. Tools],
    };

    private static IEnumerable<string> References(string path) =>
        Included(XDocument.Load(path), "ProjectReference").Select(include => Path.GetFileNameWithoutExtension(include));

    private static IEnumerable<string> Included(XDocument project, string item) =>
        project.Descendants(item).Attributes("Include").Select(include => include.Value.Replace('\\', '/'));

    private static Dictionary<string, string> ProjectsUnder(string folder) =>
        Directory.EnumerateDirectories(Path.Combine(Root, folder))
            .SelectMany(directory => Directory.EnumerateFiles(directory, "*.csproj"))
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "VettingFunctions.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No VettingFunctions.sln above.");
        return folder;
    }

    [GeneratedRegex(@"ConfigureAwait|Task\.(Run|Delay)|TimeProvider|\bDateTime(Offset)?\.(Utc)?Now|Guid\.|Random|HttpClient|\bFile\.|Environment\.")]
    private static partial Regex Undetermined();

    [GeneratedRegex("""= "(?<name>[^"]+)", "[^"]+\.csproj", "\{(?<id>[^}]+)\}""")]
    private static partial Regex ListedProject();
}
