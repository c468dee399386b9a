using System.Text.Json.Nodes;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Vettings;
using Vetting.Web.Desk.Briefs;
using Vetting.Web.Desk.Versions;

namespace Vetting.Web.Desk.Policies;

/// <summary>What people read of a value.</summary>
internal static class SettingWords
{
    public static LocalizedText Told(this PolicySetting setting, JsonObject policy) =>
        setting.Shown(policy) is { Length: > 0 } shown ? Of(setting.Kind, shown) : VersionWords.Absent;

    /// <param name="value">As <see cref="PolicySetting.Shown"/> has it.</param>
    public static LocalizedText Of(SettingKind kind, string value) => kind switch
    {
        SettingKind.Span when SpanText.Of(value) is var span =>
            BriefWords.Spanned.With(("number", new LocalizedText(span.Number, span.Number)), ("unit", BriefWords.Unit(span))),
        SettingKind.YesNo when value is PolicySetting.Yes or PolicySetting.No =>
            value == PolicySetting.Yes ? VersionWords.Yes : VersionWords.No,
        SettingKind.Turn when Enum.TryParse<Turn>(value, ignoreCase: true, out var turn) => ReviewRuleWords.Of(turn),
        SettingKind.Pictures => value == PolicySetting.None ? PolicyWords.NoPictures : Named(value.Split(' ')),
        SettingKind.Lines => Same(value.Replace("\n", ", ", StringComparison.Ordinal)),
        _ => Same(value),
    };

    private static LocalizedText Named(IReadOnlyList<string> platforms)
    {
        LocalizedText[] names = [.. platforms.Select(name => name == Platforms.Feed ? PolicyWords.Sites : Same(Platforms.Title(name)))];
        return new(string.Join(", ", names.Select(name => name.Fr)), string.Join(", ", names.Select(name => name.En)));
    }

    private static LocalizedText Same(string text) => new(text, text);
}
