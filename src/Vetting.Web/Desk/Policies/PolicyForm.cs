using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.Web.Desk.Policies;

/// <summary>A layer while it is written: in fields, or as its JSON.</summary>
/// <param name="Over">The version that was opened; 0 where there is none yet.</param>
/// <param name="Layer">What was typed, as JSON; null for text that is none.</param>
/// <param name="Text">The JSON as it was typed; null where it was written in fields.</param>
public sealed record PolicyForm(int Over, JsonObject? Layer, string? Text = null)
{
    /// <summary>What the form shows in its JSON text.</summary>
    public string Written => Text ?? JsonSerializer.Serialize(Layer ?? [], Core.Content.Json.Indented);

    /// <summary>What its check reads, where mistakes are told by the lines of what was typed.</summary>
    public byte[] ToFile() => Encoding.UTF8.GetBytes(Written);

    /// <summary>The JSON as it was typed.</summary>
    internal static PolicyForm ReadText(DeskForm form)
    {
        var text = form.Whole("json");
        try
        {
            return new PolicyForm(form.Number("over") ?? 0, PolicyFile.Parse(Encoding.UTF8.GetBytes(text)), text);
        }
        catch (PolicyException)
        {
            return new PolicyForm(form.Number("over") ?? 0, null, text);
        }
    }

    /// <summary>The fields, over the layer that was opened: what the form does not show stays as it is.</summary>
    /// <param name="below">The whole policy that the layer is laid over.</param>
    /// <param name="label">What the version is called where nobody named it otherwise; null for nothing.</param>
    internal static PolicyForm ReadFields(
        DeskForm form, JsonObject opened, EffectivePolicy below, string? label, string title, DateOnly today)
    {
        var layer = opened.DeepClone().AsObject();
        var whole = JsonNode.Parse(below.Canonical)!.AsObject();
        foreach (var setting in PolicySetting.All)
        {
            // As it is shown, so that what nobody touched is not rounded.
            if (setting.Typed(form) is var typed && setting.IsOther(typed, setting.Shown(layer)))
                NamedPath.Set(layer, setting.Path, setting.Read(typed));
        }

        foreach (var rule in RuleChoice.In(below.Policy))
            rule.Choose(layer, form.Text($"rule:{rule.Id}"));
        ChangeTellings.Write(form, layer, whole);
        OwnTable.Read(form).Write(layer, whole["benchmarks"]!.AsObject(), title, today);
        var over = form.Number("over") ?? 0;
        if (label is not null && IsOurs(layer["version"]?.ToString(), label) && !JsonNode.DeepEquals(layer, opened))
            layer["version"] = $"{label} {(over + 1).ToString(CultureInfo.InvariantCulture)}";
        return new PolicyForm(over, layer);
    }

    /// <summary>True for none, and for one that the desk gave.</summary>
    private static bool IsOurs(string? version, string label) => version is null
        || (version.StartsWith($"{label} ", StringComparison.Ordinal)
            && version[(label.Length + 1)..].All(char.IsAsciiDigit));
}
