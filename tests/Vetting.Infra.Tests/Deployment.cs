using System.Text.Json.Nodes;

namespace Vetting.Infra.Tests;

/// <summary>The resources of one deployment, with every expression computed that needs no Azure.</summary>
public sealed class Deployment(string snapshot)
{
    public string Text { get; } = snapshot;

    public IReadOnlyList<JsonNode> Resources { get; } =
        [.. JsonNode.Parse(snapshot)!["predictedResources"]!.AsArray().Select(resource => resource!)];

    /// <param name="type">Below Microsoft, such as Web/sites.</param>
    public IEnumerable<JsonNode> OfType(string type) =>
        Resources.Where(resource => Of(resource, "type") == $"Microsoft.{type}");

    public JsonNode Properties(string type) => OfType(type).Single()["properties"]!;

    /// <summary>The app's settings by name; what only Azure can compute is an expression.</summary>
    public IReadOnlyDictionary<string, string> Settings => Properties("Web/sites/config").AsObject()
        .ToDictionary(setting => setting.Key, setting => setting.Value!.GetValue<string>());

    /// <summary>Last parts of the names of the resources of a type.</summary>
    public IEnumerable<string> NamesOf(string type, string within = "") => OfType(type)
        .Select(resource => Of(resource, "id")).Where(id => id.Contains(within, StringComparison.Ordinal))
        .Select(id => id[(id.LastIndexOf('/') + 1)..]);

    /// <summary>Each role assignment as "type of what it is for: role definition".</summary>
    public IEnumerable<string> Roles => OfType("Authorization/roleAssignments").Select(assignment =>
    {
        var scope = Of(assignment, "id").Split("/providers/")[^2].Split('/');
        var role = assignment["properties"]!["roleDefinitionId"]!.GetValue<string>();
        return $"{Kind(scope)}: {role[(role.LastIndexOf('/') + 1)..]}";
    });

    private static string Of(JsonNode resource, string property) => resource[property]!.GetValue<string>();

    /// <summary>Storage accounts by their purpose, all else by type.</summary>
    private static string Kind(string[] scope) => scope is ["Microsoft.Storage", _, var account]
        ? account[..^13]
        : string.Join('/', scope.Where((_, index) => index == 0 || index % 2 == 1));
}
