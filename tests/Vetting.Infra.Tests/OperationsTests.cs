using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Vetting.Core.Pipeline;

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
    public void Asks_only_for_metrics_that_the_workbook_documents_and_for_all_of_them()
    {
        var documented = Metric.Matches((string)Panels[0]["content"]!["json"]!).Select(match => match.Value);

        Assert.Equal(
            documented.Distinct().Order(),
            Queries.SelectMany(query => Metric.Matches(query)).Select(match => match.Value).Distinct().Order());
    }

    [Fact]
    public void Counts_the_failures_of_every_step()
    {
        var query = Queries.Single(query => query.Contains("let steps"));
        var steps = typeof(Steps).GetProperties().Select(property => property.Name);

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

    [GeneratedRegex(@"vetting\.[a-z]+(\.[a-z]+)*")]
    private static partial Regex Metric { get; }

    [GeneratedRegex("'([A-Z][A-Za-z]+)'")]
    private static partial Regex PascalCased { get; }
}
