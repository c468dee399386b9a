using Vetting.Core.Briefs;
using Vetting.Core.Creators;
using Vetting.Core.Discourse;
using Vetting.Core.Policies;

namespace Vetting.Core.Dossiers;

/// <summary>All a dossier is computed from. The same inputs give the same bytes.</summary>
/// <param name="AsOf">The moment the judgement speaks of.</param>
public sealed record DossierInputs(
    string VettingId,
    string Brand,
    DateTimeOffset AsOf,
    Submission Submission,
    Brief Brief,
    Policy Policy,
    AnalysedHistory History,
    Provenance Provenance);
