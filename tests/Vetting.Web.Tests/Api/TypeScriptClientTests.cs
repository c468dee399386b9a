using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Vetting.Web.Tests.Api;

public sealed partial class TypeScriptClientTests
{
    private const string Put = "paths['/api/brands/{brand}/policies/{name}']['put']['requestBody']['content']['application/json']";

    [Fact]
    public async Task A_generated_client_takes_the_policy_of_the_README_and_tells_every_event_apart()
    {
        var report = await TypeScriptClient.CheckAsync($$"""
            import type { paths, webhooks } from './api';
            export const policy: {{Put}} = {{ReadmePolicy()}};
            type Told = webhooks[keyof webhooks]['post']['requestBody']['content']['application/json'];
            export function take(told: Told): string | undefined {
              switch (told.type) {
                case 'vetting.received': return told.data.reference;
                case 'vetting.unreadable': return told.data.unread[0].reason;
                case 'vetting.ready': return told.data.dossierSha256;
                case 'vetting.decided': return `${told.data.outcome} ${told.data.by}`;
                case 'vetting.expired': case 'vetting.withdrawn': return told.data.log.hash;
                case 'vetting.terminated': case 'vetting.failed': return told.data.problem;
              }
            }
            """);

        Assert.Empty(report.Types);
        // What always answers has no answer for a mistake of whoever asks.
        Assert.DoesNotContain(report.Lint, problem => !problem.StartsWith("operation-4xx-response ", StringComparison.Ordinal));
        Assert.Equal(3, report.Lint.Count);
    }

    [Theory]
    [InlineData("""{ "rules": [{ "severity": "high" }] }""", "'id' is missing")]
    [InlineData("""{ "rules": [{ "id": "safety.alcohol", "severity": "worst" }] }""", "\"worst\"")]
    [InlineData("""{ "rules": [{ "id": "safety.alcohol", "term": {} }] }""", "\"term\"")]
    [InlineData("""{ "rule": [] }""", "\"rule\"")]
    public async Task A_generated_client_sees_what_is_no_policy(string policy, string complaint)
    {
        var report = await TypeScriptClient.CheckAsync(
            $"import type {{ paths }} from './api';\nexport const policy: {Put} = {policy};");

        Assert.Contains(complaint, Assert.Single(report.Types), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PolicyLayer", "")]
    [InlineData("PolicyRule", "/definitions/rule")]
    public void Names_what_the_schema_of_policies_names(string schema, string place)
    {
        var policies = JsonNode.Parse(File.ReadAllText(TypeScriptClient.Metadata("PolicySchema")))!;
        foreach (var step in place.Split('/', StringSplitOptions.RemoveEmptyEntries))
            policies = policies[step]!;

        Assert.Equal(
            policies["properties"]!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal),
            OpenApiContract.Document["components"]!["schemas"]![schema]!["properties"]!.AsObject()
                .Select(member => member.Key).Order(StringComparer.Ordinal));
    }

    private static string ReadmePolicy() =>
        Fenced().Match(File.ReadAllText(TypeScriptClient.Metadata("Readme"))).Groups[1].Value is { Length: > 0 } policy
            ? policy
            : throw new InvalidOperationException("The README shows no policy.");

    [GeneratedRegex("""^```\r?\n(\{ "\$schema": "policy\.schema\.json".*?)^```""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
