using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Vetting.Infra.Tests;

public sealed partial class SettingsTests(Deployments deployments)
{
    public static TheoryData<string> All => [.. Deployments.Names];

    [Theory, MemberData(nameof(All))]
    public void Names_only_settings_that_are_documented(string name)
    {
        var documented = Documented().ToHashSet();

        Assert.All(deployments[name].Settings.Keys, setting =>
            Assert.Contains(Place.Replace(setting.Replace("__alba__", "__{slug}__"), "__0"), documented));
    }

    [Theory, MemberData(nameof(All))]
    public void Sets_nothing_that_Flex_Consumption_refuses(string name)
    {
        string[] refused =
            ["FUNCTIONS_WORKER_RUNTIME", "FUNCTIONS_EXTENSION_VERSION", "WEBSITE_", "AzureWebJobsDashboard"];

        Assert.DoesNotContain(deployments[name].Settings.Keys, setting =>
            setting == "AzureWebJobsStorage" || refused.Any(setting.StartsWith));
    }

    [Theory, MemberData(nameof(All))]
    public void Runs_the_app_on_Flex_Consumption(string name)
    {
        var app = deployments[name].Properties("Web/sites")["functionAppConfig"]!;

        Assert.Equal("FC1", (string?)deployments[name].OfType("Web/serverfarms").Single()["sku"]!["name"]);
        Assert.Equal("dotnet-isolated", (string?)app["runtime"]!["name"]);
        Assert.Equal(Environment.Version.ToString(2), (string?)app["runtime"]!["version"]);
        Assert.Equal("UserAssignedIdentity", (string?)app["deployment"]!["storage"]!["authentication"]!["type"]);
    }

    [Fact]
    public void Names_the_task_hub_as_the_host_does()
    {
        var host = JsonNode.Parse(Checkout.Read("src", "Vetting.Functions", "host.json"))!;

        Assert.Equal(
            [(string?)host["extensions"]!["durableTask"]!["hubName"]],
            deployments["prod"].NamesOf("DurableTask/schedulers/taskHubs"));
    }

    /// <summary>First cells of the tables; a name that begins with __ replaces the end of the one before.</summary>
    private static IEnumerable<string> Documented()
    {
        var rows = (Checkout.Read("README.md") + Checkout.Read("infra-bicep", "README.md")).Split('\n')
            .Where(line => line.StartsWith("| `")).Select(line => line.Split('|')[1]);
        foreach (var names in rows.Select(row => CodeSpan.Matches(row).Select(match => match.Groups[1].Value).ToList()))
        {
            var stem = names[0][..Math.Max(0, names[0].LastIndexOf("__", StringComparison.Ordinal))];
            foreach (var name in names)
                yield return name.StartsWith("__") ? stem + name : name;
        }
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan { get; }

    /// <summary>The place in a list, of which the first stands for all.</summary>
    [GeneratedRegex(@"__\d+$")]
    private static partial Regex Place { get; }
}
