using Vetting.Core.Dossiers;

namespace Vetting.Core.Review;

/// <summary>Reads what was seen of a vetting's evidence, for the pages that show its dossier.</summary>
public sealed class EvidenceView(IEvidenceLinks links, IEvidencePictures pictures)
{
    public async Task<SeenEvidence> OfAsync(string vettingId, CancellationToken cancellation) => SeenEvidence.Of(
        await links.ListAsync(vettingId, cancellation), await pictures.ListAsync(vettingId, cancellation));
}
