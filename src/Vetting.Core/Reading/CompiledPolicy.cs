using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>A policy with all that is built from it to find its words in texts; built once, safe to share.</summary>
public sealed class CompiledPolicy
{
    private readonly Dictionary<LawPack, LawMatchers> _laws = new(ReferenceEqualityComparer.Instance);

    public CompiledPolicy(Policy policy)
    {
        Policy = policy;
        Safety = new SafetyReader(policy.Safety);
        Commercial = new CommercialReader(policy.Disclosure);
        Giveaways = new TermMatcher(policy.Authenticity.Growth.Giveaway.AsTerms("giveaway"));
        StockComments = (policy.Authenticity.Comments.Stock ?? new TermLists()).All()
            .Select(term => BareText.Of(term.Text)).SelectMany(bare => new[] { bare, BareText.WithoutRuns(bare) })
            .ToHashSet(StringComparer.Ordinal);
        foreach (var law in policy.Disclosure.Laws)
            _laws.TryAdd(law, new LawMatchers(law));
    }

    public Policy Policy { get; }

    public SafetyReader Safety { get; }

    internal CommercialReader Commercial { get; }

    internal TermMatcher Giveaways { get; }

    /// <summary>As <see cref="BareText"/> leaves them, with and without their double letters.</summary>
    internal IReadOnlySet<string> StockComments { get; }

    /// <param name="law">Of this policy.</param>
    internal LawMatchers For(LawPack law) => _laws[law];
}
