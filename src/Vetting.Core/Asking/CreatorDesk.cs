using System.Text.Json;
using Microsoft.Extensions.Logging;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Links;
using Vetting.Core.Notes;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;

namespace Vetting.Core.Asking;

/// <summary>Where a creator's link leads: shows what is missing, takes it, or takes the submission back.</summary>
public sealed class CreatorDesk(
    ICreatorLinks links,
    IVettingStore vettings,
    IContentStore content,
    IDecisionLog log,
    IHistoryFileReader files,
    INotes notes,
    NoteTaking taking,
    ChannelCheck check,
    IFlows flows,
    TimeProvider time,
    ILogger<CreatorDesk> logger,
    IUses? uses = null,
    IWatches? watches = null)
{
    /// <summary>What the link shows. Changes nothing, however often a scanner looks.</summary>
    public async Task<CreatorView> OpenAsync(string token, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { } found)
            return new CreatorView.UnknownLink();
        var (link, vetting) = found;
        if (vetting.Erasure is { } erasure && link.ExpiresAt > time.GetUtcNow())
            return new CreatorView.Erased(link, vetting, erasure);
        var rows = await log.ReadAsync(vetting.Id, cancellation);
        if (rows.Counting() is { } closed)
        {
            return closed is not Closing.Withdrawn && link.ExpiresAt > time.GetUtcNow() && vetting.Dossier is { } kept
                && await content.FindAsync(kept, cancellation) is not null
                    ? await TellAsync(link, vetting, rows, kept, cancellation)
                    : new CreatorView.Closed(link, vetting, closed, await BriefTitleAsync(vetting, cancellation));
        }

        if (link.ExpiresAt <= time.GetUtcNow())
            return new CreatorView.ExpiredLink(link, vetting);
        return vetting switch
        {
            { Stage: VettingStage.Failed } => new CreatorView.Stopped(link, vetting),
            { Stage: VettingStage.InReview } => await QuestionsAsync(vetting, cancellation) is { Count: > 0 } questions
                ? new CreatorView.Questioned(link, vetting, questions)
                : vetting.IsOpenToCreator ? await TellAsync(link, vetting, rows, vetting.Dossier!, cancellation)
                : new CreatorView.InReview(
                    link, vetting, await SubmissionAsync(vetting, cancellation), await UnreadAsync(vetting, cancellation),
                    vetting.WaitsUntil),
            { Stage: VettingStage.Asking, Order: { } order, AskedAt: { } askedAt } => new CreatorView.Asked(
                link, vetting, await content.GetJsonAsync<Submission>(order.Submission, cancellation),
                askedAt + (order.Asking ?? AskingSpans.Usual).WithdrawAfter),
            _ => new CreatorView.Reading(link, vetting, await SubmissionAsync(vetting, cancellation)),
        };
    }

    private async Task<CreatorView> TellAsync(
        CreatorLink link, VettingSummary vetting, IReadOnlyList<LoggedClosing> rows, ContentRef kept, CancellationToken cancellation)
    {
        var dossier = await content.GetJsonAsync<Dossier>(kept, cancellation);
        var all = await notes.OfAsync(vetting, cancellation);
        return new CreatorView.Told(
            link, vetting, rows.Counting(), dossier, ContestedLine.Of(all, dossier), rows.OutcomeBefore(),
            watches is null ? null : await watches.FindAsync(vetting.Id, cancellation), WordWithOutcome.Of(rows, all));
    }

    /// <param name="file">Its name and bytes; null for none.</param>
    /// <returns>Null when the answer was taken.</returns>
    public async Task<NoteProblem?> AnswerAsync(
        string token, string question, string? text, (string Name, byte[] Bytes)? file, CancellationToken cancellation) =>
        await FindAsync(token, cancellation) is { } found && found.Link.ExpiresAt > time.GetUtcNow()
            ? await taking.AnswerAsync(found.Vetting, question, text, file, cancellation)
            : NoteProblem.Closed;

    private async Task<IReadOnlyList<LineQuestion>> QuestionsAsync(VettingSummary vetting, CancellationToken cancellation)
    {
        if (vetting is not { Notes: > 0, Dossier: { } kept })
            return [];
        var open = (await notes.ListAsync(vetting.Id, cancellation)).Open(time.GetUtcNow());
        if (open.Count == 0)
            return [];
        var dossier = await content.GetJsonAsync<Dossier>(kept, cancellation);
        return
        [
            .. open.Select(question => (question, Finding: dossier.Find(question.Line))).Where(one => one.Finding is not null)
                .Select(one => new LineQuestion(one.question, one.Finding!)),
        ];
    }

    /// <param name="channel">Index into the submission's channels.</param>
    /// <param name="account">A handle, or the address of a page or feed.</param>
    public Task<AmendResult> CorrectAsync(string token, int channel, string account, CancellationToken cancellation) =>
        AmendAsync(token, channel, (_, submission) =>
        {
            if (ChannelParser.Correct(submission.Channels[channel], account) is not { } corrected
                || submission.Channels.Index().Any(other => other.Index != channel && other.Item.Key == corrected.Key))
            {
                return Task.FromResult<(Submission?, AmendResult)>((null, new AmendResult.NoAccount()));
            }

            if (!check.IsOpen(corrected))
                return Task.FromResult<(Submission?, AmendResult)>((null, new AmendResult.NotOpen()));

            return Task.FromResult<(Submission?, AmendResult)>((
                submission with
                {
                    Channels = [.. submission.Channels.Select((before, at) => at == channel ? corrected : before)],
                    Sent = Without(submission.Sent, channel),
                    // What came with the submission was another account's, or could not be read.
                    History = submission.History?.Channel == channel ? null : submission.History,
                },
                new AmendResult.Taken()));
        }, cancellation);

    /// <param name="channel">Index into the submission's channels: whose history it is.</param>
    /// <param name="name">The file's, as the creator's machine has it.</param>
    /// <param name="open">Gives the file from its beginning, each time.</param>
    public Task<AmendResult> SendAsync(
        string token, int channel, string name, Func<Stream> open, CancellationToken cancellation) =>
        AmendAsync(token, channel, async (asked, submission) =>
        {
            try
            {
                var history = files.Read(submission.Channels[channel], name, open, HistoryLimits.Default);
                if (history.Posts.Count == 0)
                    return (null, new AmendResult.Unreadable(UnavailableReason.Empty, null));
                var stored = await content.For(uses, asked.Vetting.Id).PutHistoryAsync(history, cancellation);
                return (
                    submission with
                    {
                        Sent =
                        [
                            .. Without(submission.Sent, channel) ?? [],
                            new SentHistory(channel, stored, history.Posts.Count),
                        ],
                    },
                    new AmendResult.Taken(history.Posts.Count));
            }
            catch (HistoryUnavailableException wrong)
            {
                return (null, new AmendResult.Unreadable(wrong.Reason, wrong.Sentence));
            }
        }, cancellation);

    /// <summary>Takes the submission back, at any time before it is decided.</summary>
    public async Task<AmendResult> WithdrawAsync(string token, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { } found || !found.Vetting.IsOpen
            || found.Link.ExpiresAt <= time.GetUtcNow())
        {
            return new AmendResult.NotAsked();
        }

        var standing = await log.CloseAsync(
            found.Vetting.Id, new Closing.Withdrawn(ByCreator: true, time.GetUtcNow()), cancellation);
        await flows.TryWakeAsync(found.Vetting.Id, logger);
        return standing is Closing.Withdrawn ? new AmendResult.Taken() : new AmendResult.NotAsked();
    }

    private async Task<string?> BriefTitleAsync(VettingSummary vetting, CancellationToken cancellation) =>
        vetting.Order is { } order && await content.FindAsync(order.Brief, cancellation) is { } bytes
            ? JsonSerializer.Deserialize<Brief>(bytes, Json.Options)?.Title
            : null;

    private async Task<Submission?> SubmissionAsync(VettingSummary vetting, CancellationToken cancellation) =>
        vetting.Order is { } order && await content.FindAsync(order.Submission, cancellation) is { } bytes
            ? JsonSerializer.Deserialize<Submission>(bytes, Json.Options)
            : null;

    /// <summary>As the dossier says it.</summary>
    private async Task<IReadOnlyList<UnreadChannel>> UnreadAsync(VettingSummary vetting, CancellationToken cancellation)
    {
        if (vetting.Dossier is not { } reference || await content.FindAsync(reference, cancellation) is not { } bytes)
            return [];
        return
        [
            .. JsonSerializer.Deserialize<Dossier>(bytes, Json.Options)!.Provenance.Histories.Index()
                .Where(history => history.Item is RetrievalOutcome.Unavailable)
                .Select(history => (history.Index, Why: (RetrievalOutcome.Unavailable)history.Item))
                .Select(history => new UnreadChannel(history.Index, $"{history.Why.Reason}", history.Why.Sentence)),
        ];
    }

    private async Task<AmendResult> AmendAsync(
        string token, int channel,
        Func<CreatorView.Asked, Submission, Task<(Submission? Changed, AmendResult Result)>> change,
        CancellationToken cancellation)
    {
        while (await OpenAsync(token, cancellation) is CreatorView.Asked asked)
        {
            if (channel < 0 || channel >= asked.Submission.Channels.Count)
                return new AmendResult.NoAccount();
            if (asked.Vetting.Amendments >= VettingSummary.MostAmendments)
                return new AmendResult.TooMany();
            var (changed, result) = await change(asked, asked.Submission);
            if (changed is null || await TryKeepAsync(asked.Vetting, changed, cancellation))
                return result;
        }

        return new AmendResult.NotAsked();
    }

    /// <returns>False when somebody else changed it meanwhile.</returns>
    private async Task<bool> TryKeepAsync(VettingSummary before, Submission changed, CancellationToken cancellation)
    {
        if (uses is not null)
            await uses.NoteChannelsAsync(before.Id, changed.Channels.Select(channel => channel.Key), cancellation);
        var kept = await content.For(uses, before.Id).PutJsonAsync(ContentKind.Submission, changed, cancellation);
        var mine = false;
        await vettings.ChangeAsync(before.Id, row =>
        {
            mine = row.Stage == VettingStage.Asking && row.Order?.Submission == before.Order!.Submission;
            return mine
                ? row with
                {
                    Order = row.Order! with { Submission = kept },
                    Stage = VettingStage.Received,
                    Unread = null,
                    Amendments = row.Amendments + 1,
                }
                : row;
        }, cancellation);
        if (mine)
            await flows.TryWakeAsync(before.Id, logger);
        return mine;
    }

    private async Task<(CreatorLink Link, VettingSummary Vetting)?> FindAsync(
        string token, CancellationToken cancellation) =>
        LinkToken.HashOf(token) is { } hash
        && await links.FindAsync(hash, cancellation) is { } link
        && await vettings.FindAsync(link.VettingId, cancellation) is { } vetting
            ? (link, vetting)
            : null;

    private static IReadOnlyList<SentHistory>? Without(IReadOnlyList<SentHistory>? sent, int channel) =>
        sent?.Where(one => one.Channel != channel).ToList() is { Count: > 0 } others ? others : null;
}
