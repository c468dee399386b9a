using Microsoft.Extensions.Logging;
using Vetting.Core.Branding;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Members;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Sends members who wish it one mail for all that waits for them, a link each.</summary>
public sealed partial class DigestSweep(
    IDigests digests, IMemberStore members, IVettingStore vettings, IDecisionLog log, IContentStore content, ILinkStore links,
    IBrandProfiles profiles, IMailComposer composer, IMailer mailer, TimeProvider time, ILogger<DigestSweep> logger)
{
    /// <summary>How often somebody should look.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    /// <returns>How many mails went out.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var sent = 0;
        foreach (var mine in (await digests.ListAsync(cancellation)).GroupBy(mail => (mail.Brand, Member.KeyOf(mail.Email))))
        {
            try
            {
                sent += await SendAsync([.. mine.OrderBy(mail => mail.Key, StringComparer.Ordinal)], cancellation) ? 1 : 0;
            }
            catch (Exception away) when (!cancellation.IsCancellationRequested)
            {
                // One address that takes nothing keeps nobody else from theirs.
                NotSent(logger, away.GetType().Name);
            }
        }

        return sent;
    }

    /// <param name="waiting">One person's.</param>
    private async Task<bool> SendAsync(IReadOnlyList<WaitingMail> waiting, CancellationToken cancellation)
    {
        var (now, first) = (time.GetUtcNow(), waiting[0]);
        // Of who wishes it no more, or left, nothing waits any longer.
        var rhythm = (await members.FindAsync(first.Brand, first.Email, cancellation))?.Digest;
        var calendar = (await profiles.FindAsync(first.Brand, cancellation)).Calendar;
        if (rhythm is { } wished && waiting.Min(mail => mail.AddedAt) >= wished.Last(now, calendar))
            return false;
        List<DigestLine> lines = [];
        foreach (var mail in waiting.DistinctBy(mail => mail.VettingId))
        {
            if (await LineAsync(mail, now, cancellation) is { } line)
                lines.Add(line);
        }

        if (lines.Count > 0)
        {
            var notice = new DigestNotice(new Reviewer(first.Name, first.Email, first.Locale), first.Brand, lines);
            var key = $"digest/{Sha256Hex.Of(string.Join('\n', waiting.Select(mail => mail.Key)))[..32]}";
            await mailer.SendAsync(await composer.DigestAsync(notice, key, cancellation), cancellation);
        }

        // The mail is out: a shutdown must not keep that from being written.
        await digests.MarkSentAsync(waiting, CancellationToken.None);
        return lines.Count > 0;
    }

    /// <returns>Null where there is nothing to decide any more, or not for this person.</returns>
    private async Task<DigestLine?> LineAsync(WaitingMail mail, DateTimeOffset now, CancellationToken cancellation)
    {
        if (mail.ExpiresAt <= now
            || await vettings.FindAsync(mail.VettingId, cancellation) is not
                { Stage: VettingStage.InReview, IsDecided: false, Dossier: not null, Order: { } order } vetting
            || Standing.Of(await log.ReadAsync(mail.VettingId, cancellation), vetting).By(mail.Email) is not null)
        {
            return null;
        }

        var token = await links.IssueAsync(
            mail.Brand, mail.VettingId, new Reviewer(mail.Name, mail.Email, mail.Locale), mail.ExpiresAt, cancellation);
        var brief = await content.GetJsonAsync<Brief>(order.Brief, cancellation);
        return new DigestLine(
            vetting.CreatorName, brief.Title, vetting.Recommendation, vetting.Score, token, vetting.WaitsUntil ?? mail.ExpiresAt);
    }

    [LoggerMessage(1, LogLevel.Warning, "A mail for many dossiers was not sent: {ErrorType}")]
    private static partial void NotSent(ILogger logger, string errorType);
}

/// <summary>What one mail for many dossiers says.</summary>
public sealed record DigestNotice(Reviewer Reviewer, string Brand, IReadOnlyList<DigestLine> Lines);

/// <param name="Token">Opens the dossier; goes nowhere but into the mail.</param>
/// <param name="Until">By when it is to be decided.</param>
public sealed record DigestLine(
    string CreatorName, string BriefTitle, Recommendation? Recommendation, double? Score, string Token, DateTimeOffset Until);
