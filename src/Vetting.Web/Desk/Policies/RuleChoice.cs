using System.Text.Json.Nodes;
using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.Web.Desk.Policies;

/// <summary>A rule as a brand may want it otherwise: of another severity, or switched off.</summary>
/// <param name="Below">What the layers below say: a severity in lower case, or off.</param>
public sealed record RuleChoice(string Id, LocalizedText Title, LocalizedText? Explanation, string Below)
{
    public const string Off = "off";

    /// <summary>In the order of the policy, those of words last.</summary>
    public static IReadOnlyList<RuleChoice> In(Policy policy) =>
    [
        .. policy.Rules.Select(rule =>
            new RuleChoice(rule.Id, rule.Title, rule.Explanation, Word(rule.Severity, rule.Disabled))),
        .. policy.Safety.Rules.Select(rule =>
            new RuleChoice(rule.Id, rule.Title, rule.Explanation, Word(rule.Severity, rule.Disabled))),
    ];

    /// <summary>The dimension that its id begins with.</summary>
    public string Group => Id.Split('.')[0];

    /// <returns>A severity or off; empty for as below.</returns>
    public string Chosen(JsonObject layer) => EntryIn(layer) is not { } place ? ""
        : NamedPath.Find(layer, $"{place}.disabled") is JsonValue disabled && disabled.ToString() == "true" ? Off
        : NamedPath.Find(layer, $"{place}.severity")?.ToString() is { } severity ? severity
        : NamedPath.Find(layer, $"{place}.disabled") is not null && Below == Off ? "info"
        : "";

    /// <param name="chosen">A severity or off; empty for as below.</param>
    public void Choose(JsonObject layer, string chosen)
    {
        if (chosen == Chosen(layer))
            return;
        var place = EntryIn(layer) ?? $"rules[{Id}]";
        NamedPath.Set(layer, $"{place}.disabled", chosen == Off ? JsonValue.Create(true)
            : chosen.Length > 0 && Below == Off ? JsonValue.Create(false) : null);
        NamedPath.Set(layer, $"{place}.severity", chosen is "" or Off ? null : JsonValue.Create(chosen));
    }

    private string? EntryIn(JsonObject layer) => ((string[])[$"rules[{Id}]", $"safety.rules[{Id}]"])
        .FirstOrDefault(place => NamedPath.Find(layer, place) is not null);

    private static string Word(Severity severity, bool disabled) => disabled ? Off : $"{severity}".ToLowerInvariant();
}
