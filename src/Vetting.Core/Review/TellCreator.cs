using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Flow;
using Vetting.Core.Links;
using Vetting.Core.Notes;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Mails the outcome to the creator.</summary>
public sealed class TellCreator(
    IContentStore content, IDecisionLog log, IVettingStore vettings, INotes notes, ICreatorLinks links,
    IMailComposer composer, IMailer mailer)
    : IActivity<OutcomeToTell, Done>
{
    public static Step<OutcomeToTell, Done> Step { get; } = Step<OutcomeToTell, Done>.By<TellCreator>(Retries.Patient);

    public async Task<Done> RunAsync(OutcomeToTell input, CancellationToken cancellation)
    {
        var submission = await content.GetJsonAsync<Submission>(input.Order.Submission, cancellation);
        var brief = await content.GetJsonAsync<Brief>(input.Order.Brief, cancellation);
        var rows = await log.ReadAsync(input.Order.VettingId, cancellation);
        // Why a decision was taken is the brand's to say: where nothing but that is corrected, there is no news.
        if (rows.Counting() is Closing.Decided { Corrects: true, Verdict: var verdict }
            && rows.OutcomeBefore() is Closing.Decided before && before.Verdict == verdict)
        {
            return Done.Value;
        }

        var vetting = await vettings.GetAsync(input.Order.VettingId, cancellation);
        // A repeat makes a fresh token: the old one was never stored in the clear. It opens as long as there is something.
        var token = LinkToken.Create();
        await links.SaveAsync(
            new CreatorLink(
                LinkToken.HashOf(token)!, input.Order.Brand, input.Order.VettingId, submission.Creator.Locale,
                RetentionTerms.Of(vetting).EndOf(vetting)),
            cancellation);
        var outcomes = rows.Outcomes();
        var notice = new OutcomeNotice(
            submission.Creator, input.Order.Brand, brief.Title, input.Outcome, rows.LastOrDefault()?.Head, token,
            Again: outcomes > 1,
            Word: WordWithOutcome.Of(rows, await notes.OfAsync(vetting, cancellation)));
        var key = $"{input.Order.VettingId}/outcome{(outcomes > 1 ? $"/{outcomes}" : "")}";
        await mailer.SendAsync(await composer.OutcomeAsync(notice, key, cancellation), cancellation);
        return Done.Value;
    }
}

/// <param name="Dossier">Null where there never was one.</param>
/// <param name="Unnamed">True where the creator is being erased: the brand hears of which vetting, and not of whom.</param>
public sealed record OutcomeToTell(
    VettingOrder Order, VettingOutcome Outcome, CompiledDossier? Dossier, bool Unnamed = false);
