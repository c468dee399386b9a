using System.Runtime.CompilerServices;
using Vetting.Core.Briefs;
using Vetting.Core.Policies;

namespace Vetting.Core.Safety;

internal static class SafetyMatcher
{
    private static readonly ConditionalWeakTable<SafetyPolicy, TermMatcher> Built = [];

    /// <summary>Built once for each policy that was read.</summary>
    public static TermMatcher For(SafetyPolicy policy) => Built.GetValue(policy, Build);

    public static TermMatcher Exclusions(Brief brief) => new(brief.Exclusions.WithPlurals(RuleIds.Exclusion));

    private static TermMatcher Build(SafetyPolicy policy) => new(
    [
        .. policy.Rules.SelectMany(rule => rule.Terms.AsTerms(rule.Id)),
        .. policy.Rules.SelectMany(rule => (rule.Except ?? new TermLists()).AsTerms(rule.Id, excuses: true)),
    ]);
}
