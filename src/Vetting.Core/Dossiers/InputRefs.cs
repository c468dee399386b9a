using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.History;

namespace Vetting.Core.Dossiers;

/// <summary>What a dossier is computed from.</summary>
/// <param name="Histories">One a channel, in the submission's order.</param>
public sealed record InputRefs(
    ContentRef Submission,
    ContentRef Brief,
    ContentRef Policy,
    IReadOnlyList<RetrievalOutcome> Histories,
    ContentRef Analysis)
{
    public static InputRefs Of(Provenance provenance) => new(
        provenance.Submission, provenance.Brief, provenance.Policy, provenance.Histories, provenance.Analysis);
}
