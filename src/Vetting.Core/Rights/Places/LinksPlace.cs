using Vetting.Core.Links;
using Vetting.Core.Review;

namespace Vetting.Core.Rights.Places;

/// <summary>Links in mails: reviewers' open nothing any more, the creator's own show the certificate for some days.</summary>
internal sealed class LinksPlace(ILinkStore reviewers, ICreatorLinks creators, ErasureTerms terms, TimeProvider time)
    : IPersonalPlace
{
    public string Name => "links";

    public async Task<IReadOnlyList<ErasedPlace>> EraseAsync(
        ErasureRecord erasure, Traces traces, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var vettings = traces.VettingSet();
        return
        [
            new("reviewLinks", await reviewers.RemoveOfAsync(vettings, cancellation)),
            new("creatorLinks", await creators.EndAsync(vettings, now, now + terms.CertificateShown, cancellation)),
        ];
    }
}
