using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.Web.Desk.Policies;

/// <summary>What people call a place in a policy.</summary>
internal static class PolicyPlaces
{
    private static readonly LocalizedText Under = new("{group} : {name}", "{group}: {name}");

    /// <returns>Gives null for what the form has no name for.</returns>
    public static Func<string, LocalizedText?> Of(Policy policy)
    {
        var rules = RuleChoice.In(policy).ToDictionary(rule => rule.Id, rule => rule.Title, StringComparer.Ordinal);
        return path => Setting(path) ?? (RuleIn(path) is { } id ? rules.GetValueOrDefault(id) : null)
            ?? SettingGroup.Under(path)?.Title
            ?? (ChangeTellings.IsPlace(path) ? WatchRuleWords.Telling : null)
            ?? (path == "version" ? PolicyWords.VersionName : null)
            ?? (path.StartsWith("benchmarks", StringComparison.Ordinal) ? PolicyWords.Table : null);
    }

    private static LocalizedText? Setting(string path) => PolicySetting.Groups
        .SelectMany(group => group.Settings.Where(setting => setting == PolicySetting.At(path))
            .Select(setting => Under.With(("group", group.Title), ("name", setting.Label)))).FirstOrDefault();

    private static string? RuleIn(string path)
    {
        const string Rules = "rules[";
        var start = path.IndexOf(Rules, StringComparison.Ordinal);
        return start >= 0 && path.IndexOf(']', start) is > 0 and var end ? path[(start + Rules.Length)..end] : null;
    }
}
