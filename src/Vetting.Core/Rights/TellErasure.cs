using Vetting.Core.Flow;
using Vetting.Core.Links;
using Vetting.Core.Review;

namespace Vetting.Core.Rights;

/// <summary>Mails the creator that everything is being erased, with a link to the certificate: the last mail they get. What
/// ends by its term is not announced.</summary>
public sealed class TellErasure(
    IErasureStore erasures, ICreatorLinks links, IMailComposer composer, IMailer mailer, ErasureTerms terms,
    TimeProvider time)
    : IActivity<ErasureOrder, Done>
{
    public static Step<ErasureOrder, Done> Step { get; } = Step<ErasureOrder, Done>.By<TellErasure>();

    public async Task<Done> RunAsync(ErasureOrder input, CancellationToken cancellation)
    {
        var erasure = await erasures.GetAsync(input.ErasureId, cancellation);
        if (erasure is not { By: not ErasureRequest.Term, ToldAt: null, Traces: { } traces }
            || traces.People is not [.., var creator] || traces.Vettings is not [.., var vetting])
        {
            return Done.Value;
        }

        var (token, until) = (LinkToken.Create(), time.GetUtcNow() + terms.CertificateShown);
        await links.SaveAsync(
            new CreatorLink(LinkToken.HashOf(token)!, erasure.Brand, vetting, creator.Locale, until), cancellation);
        var notice = new ErasureNotice(creator, erasure.Brand, token, until);
        await mailer.SendAsync(await composer.ErasureAsync(notice, KeyOf(erasure.Id), cancellation), cancellation);
        await erasures.UpdateAsync(erasure.Id, row => row with { ToldAt = time.GetUtcNow() }, CancellationToken.None);
        return Done.Value;
    }

    internal static string KeyOf(string erasureId) => $"{erasureId}/erasure";
}
