using System.Text.Json.Serialization;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Flow;
using Vetting.Core.Links;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Core.Asking;

/// <summary>Mails the creator a link to the page where something that can be read may be given.</summary>
public sealed class AskCreator(
    IContentStore content, IVettingStore vettings, ICreatorLinks links, IMailComposer composer,
    IMailer mailer)
    : IActivity<Question, bool>
{
    /// <summary>So long the page says what came of it.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30);

    public static Step<Question, bool> Step { get; } = Step<Question, bool>.By<AskCreator>(Retries.Patient);

    /// <returns>False when it was not asked, as it was answered meanwhile.</returns>
    public async Task<bool> RunAsync(Question input, CancellationToken cancellation)
    {
        var vetting = await vettings.GetAsync(input.Order.VettingId, cancellation);
        // What was answered meanwhile needs no question any more.
        if (vetting is not { Stage: VettingStage.Asking, Unread: { } unread })
            return false;
        var submission = await content.GetJsonAsync<Submission>(input.Order.Submission, cancellation);
        var brief = await content.GetJsonAsync<Brief>(input.Order.Brief, cancellation);
        var token = LinkToken.Create();
        await links.SaveAsync(
            new CreatorLink(
                LinkToken.HashOf(token)!, input.Order.Brand, input.Order.VettingId, submission.Creator.Locale,
                input.EndsAt + Remembered),
            cancellation);
        var notice = new AskNotice(
            submission, input.Order.Brand, brief.Title, unread, token, input.EndsAt, input.Again);
        await mailer.SendAsync(await composer.AskAsync(notice, input.Key, cancellation), cancellation);
        return true;
    }
}

/// <param name="EndsAt">When the vetting ends as withdrawn.</param>
/// <param name="Again">True for the reminder.</param>
public sealed record Question(VettingOrder Order, DateTimeOffset EndsAt, bool Again, int Round)
{
    [JsonIgnore]
    public string Key => $"{Order.VettingId}/{(Again ? "ask-again" : "ask")}"
        + (Round > 1 ? $"/{Round}" : "");
}
