using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>Looks for a policy's sensitive expressions in a text on its own, outside any vetting.</summary>
public sealed class SafetyScreen
{
    private readonly SafetyReader _reader;
    private readonly HashSet<string> _rules;

    /// <param name="names">Ids of rules, or of the IAB topics of rules; empty for the rules of offensive
    /// language.</param>
    /// <exception cref="PolicyException">The policy has no rule by one of the names.</exception>
    public SafetyScreen(Policy policy, IReadOnlyCollection<string> names)
    {
        _reader = new SafetyReader(policy.Safety);
        _rules = names.Count == 0
            ? [.. policy.Safety.Rules.Where(rule => rule.Offends).Select(rule => rule.Id)]
            : [.. names.SelectMany(name => Named(policy.Safety, name))];
    }

    /// <param name="language">ISO 639-1; null when unknown, which looks for the expressions of every language.</param>
    /// <returns>By position; without what its context lowers to mere information.</returns>
    public IReadOnlyList<SafetyMatch> Find(string text, string? language) =>
    [
        .. _reader.Read(text, language)
            .Where(match => match.Severity > Severity.Info && _rules.Contains(match.Rule.Id)),
    ];

    private static IReadOnlyList<string> Named(SafetyPolicy policy, string name)
    {
        string[] ids = [.. policy.Rules.Where(rule => rule.Id == name || rule.Iab == name).Select(rule => rule.Id)];
        return ids.Length > 0 ? ids : throw new PolicyException([new("safety.rules", $"there is no rule '{name}'.")]);
    }
}
