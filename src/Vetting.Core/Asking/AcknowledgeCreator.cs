using Vetting.Core.Branding;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Flow;
using Vetting.Core.Links;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Core.Asking;

/// <summary>Mails the creator that the submission is there, with a link to where it stands, unless the brand wants none.</summary>
public sealed class AcknowledgeCreator(
    IContentStore content, IBrandProfiles profiles, ICreatorLinks links, IMailComposer composer, IMailer mailer,
    TimeProvider time)
    : IActivity<VettingOrder, Done>
{
    private static readonly TimeSpan LinkLasts = TimeSpan.FromDays(60);

    /// <summary>Vettings are started again where the engine lost them; what comes that late says nothing new.</summary>
    private static readonly TimeSpan Timely = TimeSpan.FromDays(2);

    public static Step<VettingOrder, Done> Step { get; } = Step<VettingOrder, Done>.By<AcknowledgeCreator>(Retries.Patient);

    public async Task<Done> RunAsync(VettingOrder input, CancellationToken cancellation)
    {
        if (time.GetUtcNow() - input.AsOf > Timely
            || (await profiles.FindAsync(input.Brand, cancellation)).Silent)
        {
            return Done.Value;
        }

        var submission = await content.GetJsonAsync<Submission>(input.Submission, cancellation);
        var brief = await content.GetJsonAsync<Brief>(input.Brief, cancellation);
        var token = LinkToken.Create();
        await links.SaveAsync(
            new CreatorLink(
                LinkToken.HashOf(token)!, input.Brand, input.VettingId, submission.Creator.Locale,
                time.GetUtcNow() + LinkLasts),
            cancellation);
        var notice = new ReceivedNotice(
            submission, input.Brand, brief.Title, token, input.Rules?.OpenBefore == true);
        await mailer.SendAsync(
            await composer.ReceivedAsync(notice, $"{input.VettingId}/received", cancellation), cancellation);
        return Done.Value;
    }
}
