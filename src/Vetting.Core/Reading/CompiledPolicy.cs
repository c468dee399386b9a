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
        foreach (var law in policy.Disclosure.Laws)
            _laws.TryAdd(law, new LawMatchers(law));
    }

    public Policy Policy { get; }

    public SafetyReader Safety { get; }

    internal CommercialReader Commercial { get; }

    internal TermMatcher Giveaways { get; }

    /// <param name="law">Of this policy.</param>
    internal LawMatchers For(LawPack law) => _laws[law];
}
