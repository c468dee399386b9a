using System.Text.Json;
using Vetting.Core.Vettings;

namespace Vetting.Core.Briefs;

/// <summary>What a brand wants of a creator; valid once built.</summary>
/// <param name="Id">1 to 40 of a-z, 0-9 and -.</param>
/// <param name="Lexicon">The sector's own words, as the brand's public uses them.</param>
/// <param name="Languages">ISO 639-1 codes the brand publishes for, at least one.</param>
/// <param name="WantedTiers">Reach tiers by name as in the policy; empty for any.</param>
/// <param name="Exclusions">Words and phrases that must not stand in a creator's posts.</param>
/// <param name="Policy">Name of the policy; default when the brand has none of its own.</param>
/// <param name="PolicyPart">A layer over that policy, for this brief alone; see
/// <see cref="Policies.PolicyLayer"/>.</param>
/// <param name="Asking">How long a creator of whom nothing can be read is waited for; null for the usual spans.</param>
/// <param name="Sum">What a collaboration is worth, in whole units of the brand's currency; null where nobody said.</param>
/// <param name="Objective">Null where nobody said: then no reach tier suits better than another.</param>
public sealed record Brief(
    string Id,
    string Title,
    string Locale,
    string Sector,
    IReadOnlyList<string> Lexicon,
    IReadOnlyList<string> Languages,
    IReadOnlyList<string> Communities,
    IReadOnlyList<string> WantedTiers,
    IReadOnlyList<string> Competitors,
    IReadOnlyList<string> Exclusions,
    string Policy,
    ReviewPlan Review,
    JsonElement? PolicyPart = null,
    Objective? Objective = null,
    AskingSpans? Asking = null,
    long? Sum = null);
