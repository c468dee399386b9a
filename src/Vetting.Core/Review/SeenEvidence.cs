using Vetting.Core.Dossiers;

namespace Vetting.Core.Review;

/// <summary>What was seen, beside the words, of the posts that a dossier quotes.</summary>
/// <param name="Gone">Since when links lead nowhere.</param>
/// <param name="Pictures">JPEGs by the address that each picture had.</param>
public sealed record SeenEvidence(
    IReadOnlyDictionary<string, DateTimeOffset> Gone, IReadOnlyDictionary<string, byte[]> Pictures)
{
    public static SeenEvidence Of(IEnumerable<EvidenceLink> links, IEnumerable<EvidencePicture> pictures) => new(
        links.Where(link => link.GoneSince is not null)
            .ToDictionary(link => link.Address, link => link.GoneSince!.Value, StringComparer.Ordinal),
        pictures.ToDictionary(picture => picture.Address, picture => picture.Jpeg, StringComparer.Ordinal));
}
