using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Flow;
using Vetting.Core.Pipeline;
using Vetting.Core.Telemetry;
using Vetting.Core.Vettings;

namespace Vetting.Infra.Tests;

public sealed partial class OperationsTests(Deployments deployments)
{
    private Deployment Prod => deployments["prod"];

    private IReadOnlyList<JsonNode> Panels => [.. JsonNode.Parse(
        (string)Prod.Properties("Insights/workbooks")["serializedData"]!)!["items"]!.AsArray().Select(item => item!)];

    private IEnumerable<string> Queries => Panels
        .Select(panel => (string?)panel["content"]!["query"]).OfType<string>()
        .Concat(Prod.OfType("Insights/scheduledQueryRules")
            .Select(rule => (string)rule["properties"]!["criteria"]!["allOf"]![0]!["query"]!));

    [Fact]
    public void Asks_for_the_metrics_that_the_code_measures_and_for_all_of_them() =>
        Assert.Equal(Measured.Keys, Queries.SelectMany(Metrics).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Documents_the_metrics_that_the_code_measures_and_their_tags()
    {
        var rows = ((string)Panels[0]["content"]!["json"]!).Split('\n')
            .Where(row => row.Contains("| `vetting.", StringComparison.Ordinal))
            .Select(row => Quoted.Matches(row).Select(match => match.Groups[1].Value).ToList());

        Assert.Equal(
            Measured.Select(metric => string.Join(' ', metric.Value.Prepend(metric.Key))),
            rows.Select(row => string.Join(' ', row)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Asks_only_for_tags_that_the_code_gives()
    {
        foreach (var query in Queries.Where(query => query.Contains("customDimensions.", StringComparison.Ordinal)))
        {
            var given = Metrics(query).SelectMany(metric => Measured[metric]).Append(VettingTelemetry.VettingTag);
            Assert.Empty(Tag.Matches(query).Select(match => match.Groups[1].Value).Except(given));
        }
    }

    [Fact]
    public void Asks_only_for_stages_that_a_flow_reports()
    {
        var stages = typeof(FlowStages).GetFields().Select(field => (string)field.GetRawConstantValue()!);

        var asked = Queries.SelectMany(query => Stages.Matches(query))
            .SelectMany(match => match.Groups[1].Value.Split(", ")).Select(stage => stage.Trim('\'')).ToList();

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(stages));
    }

    [Fact]
    public void Tells_failures_by_the_tags_that_a_step_gives_its_exceptions()
    {
        var query = Queries.Single(query => query.Contains("exceptions\n"));

        Assert.Contains($"tostring(customDimensions.{VettingTelemetry.VettingTag})", query, StringComparison.Ordinal);
        Assert.Contains($"tostring(customDimensions['{VettingTelemetry.StepTag}'])", query, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_the_failures_of_every_step()
    {
        var query = Queries.Single(query => query.Contains("let steps"));
        var steps = new ServiceCollection().AddSteps(typeof(VetCreator).Assembly).BuildServiceProvider()
            .GetServices<Step>().Select(step => step.Name);

        Assert.Equal(steps.Order(), PascalCased.Matches(query).Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public void Wakes_operators_for_failures_overdue_reviews_poison_and_quota()
    {
        string[] alerts = ["analysis-quota", "failed-orchestrations", "poison", "review-overdue", "text-records"];
        var rules = Prod.OfType("Insights/scheduledQueryRules").Concat(Prod.OfType("Insights/metricAlerts")).ToList();

        Assert.Equal(alerts, rules.Select(rule => ((string)rule["name"]!).Split("-vetting")[0]).Order());
        Assert.All(rules, rule => Assert.Contains("actionGroups/ag-", rule["properties"]!["actions"]!.ToJsonString()));
    }

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> Measured { get; } = MeasuredMetrics.WithTheirTags();

    private static IEnumerable<string> Metrics(string query) =>
        Metric.Matches(query).Select(match => match.Groups[1].Value);

    [GeneratedRegex("name == '(vetting\\.[a-z.]+)'")]
    private static partial Regex Metric { get; }

    [GeneratedRegex(@"customDimensions\.([a-z]+)")]
    private static partial Regex Tag { get; }

    [GeneratedRegex(@"customDimensions\.stage\) in \(([^)]+)\)")]
    private static partial Regex Stages { get; }

    [GeneratedRegex("`([A-Za-z.]+)`")]
    private static partial Regex Quoted { get; }

    [GeneratedRegex("'([A-Z][A-Za-z]+)'")]
    private static partial Regex PascalCased { get; }
}
