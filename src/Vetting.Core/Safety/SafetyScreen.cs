using Vetting.Core.Policies;

namespace Vetting.Core.Safety;

/// <summary>Looks for a policy's sensitive expressions in a text on its own, outside any vetting.</summary>
public sealed class SafetyScreen
{
    private readonly TermMatcher _matcher;
    private readonly HashSet<string> _rules;

    /// <param name="names">Ids of rules, or of the IAB topics of rules.</param>
    /// <exception cref="PolicyException">The policy has no rule by one of the names.</exception>
    public SafetyScreen(Policy policy, IReadOnlyCollection<string> names)
    {
        _matcher = SafetyMatcher.For(policy.Safety);
        _rules = [.. names.SelectMany(name => Named(policy.Safety, name))];
    }

    /// <param name="language">ISO 639-1; null when unknown, which looks for the expressions of every language.</param>
    /// <returns>By position.</returns>
    public IReadOnlyList<TermMatch> Find(string text, string? language) =>
        [.. _matcher.Find(text, language).Where(match => _rules.Contains(match.Term.Group))];

    private static IReadOnlyList<string> Named(SafetyPolicy policy, string name)
    {
        string[] ids = [.. policy.Rules.Where(rule => rule.Id == name || rule.Iab == name).Select(rule => rule.Id)];
        return ids.Length > 0 ? ids : throw new PolicyException([new("safety.rules", $"there is no rule '{name}'.")]);
    }
}
