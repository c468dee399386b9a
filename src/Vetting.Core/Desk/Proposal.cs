using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Reading;

namespace Vetting.Core.Desk;

/// <summary>A change that is not saved yet, and which past vettings it speaks of.</summary>
public abstract record Proposal
{
    private Proposal() { }

    /// <summary>Null for vettings of every brief.</summary>
    internal abstract string? BriefId { get; }

    /// <param name="brief">As a past vetting had it.</param>
    internal abstract bool Concerns(Brief brief);

    /// <returns>What a past vetting is judged on without the change, and with it.</returns>
    /// <exception cref="PolicyException">A layer does not fit the brief's own part.</exception>
    internal abstract (Material Before, Material After) Of(Material inputs);

    /// <summary>A brand's policy file is written anew.</summary>
    /// <param name="Standing">Null where there is none yet.</param>
    public sealed record OfPolicy(string Name, byte[]? Standing, byte[] Proposed) : Proposal
    {
        internal override string? BriefId => null;

        internal override bool Concerns(Brief brief) => brief.Policy == Name;

        internal override (Material Before, Material After) Of(Material inputs) => (
            inputs with { Compiled = Compiled(EffectivePolicies.Compose(Standing, inputs.Brief.PolicyPart)) },
            inputs with { Compiled = Compiled(EffectivePolicies.Compose(Proposed, inputs.Brief.PolicyPart)) });
    }

    /// <summary>A brief is written anew, its part of the policy or anything else of it.</summary>
    public sealed record OfBrief(
        Brief Standing, EffectivePolicy StandingPolicy, Brief Proposed, EffectivePolicy ProposedPolicy) : Proposal
    {
        internal override string? BriefId => Standing.Id;

        internal override bool Concerns(Brief brief) => brief.Id == Standing.Id;

        internal override (Material Before, Material After) Of(Material inputs) => (
            inputs with { Brief = Standing, Compiled = Compiled(StandingPolicy) },
            inputs with { Brief = Proposed, Compiled = Compiled(ProposedPolicy) });
    }

    private static CompiledPolicy Compiled(EffectivePolicy policy) =>
        KnownPolicies.Read(ContentRef.Of(ContentKind.Policy, policy.Canonical), policy.Canonical);
}
