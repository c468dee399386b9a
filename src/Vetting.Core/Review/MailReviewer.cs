using System.Text.Json.Serialization;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Flow;
using Vetting.Core.Members;
using Vetting.Core.Notes;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Mails one reviewer a link of their own.</summary>
public sealed class MailReviewer(
    IContentStore content, ILinkStore links, IMailComposer composer, IMailer mailer, IDecisionLog log,
    IVettingStore vettings, INotes notes, StandIns standIns, IDigests digests, IMemberStore members, TimeProvider time)
    : IActivity<ReviewMail, Done>
{
    public static Step<ReviewMail, Done> Step { get; } = Step<ReviewMail, Done>.By<MailReviewer>(Retries.Patient);

    public async Task<Done> RunAsync(ReviewMail input, CancellationToken cancellation)
    {
        var brief = await content.GetJsonAsync<Brief>(input.Order.Brief, cancellation);
        var dossier = await content.GetJsonAsync<Dossier>(input.Dossier, cancellation);
        var recipients = input.Kind == ReviewMailKind.Escalation ? brief.Review.EscalateTo : brief.Review.Reviewers;
        var reviewer = recipients[input.Recipient];

        if (input.Kind == ReviewMailKind.Reminder)
            reviewer = reviewer.InPlace(await notes.ListAsync(input.Order.VettingId, cancellation));
        var reader = await standIns.OfAsync(input.Order.Brand, reviewer, cancellation);
        if (input.Kind == ReviewMailKind.Reminder
            && (await HasSpokenAsync(input.Order.VettingId, reviewer, cancellation)
                || await HasSpokenAsync(input.Order.VettingId, reader, cancellation)))
        {
            return Done.Value;
        }

        var absent = reader == reviewer ? null : reviewer.Name;
        // Who has a mail of their own needs no second one in the place of somebody else.
        if (absent is not null && recipients.Any(other => Member.KeyOf(other.Email) == Member.KeyOf(reader.Email)))
            return Done.Value;
        reviewer = reader;
        if (await IsForDigestAsync(input, reviewer, cancellation))
        {
            await digests.AddAsync(new WaitingMail(
                input.Key, input.Order.Brand, input.Order.VettingId, reviewer.Name, reviewer.Email, reviewer.Locale,
                input.ExpiresAt, time.GetUtcNow()), cancellation);
            return Done.Value;
        }

        // A repeat makes a fresh token: the old one was never stored in the clear, and its mail may not have gone out.
        var token = await links.IssueAsync(
            input.Order.Brand, input.Order.VettingId, reviewer, input.ExpiresAt, cancellation);
        var request = new ReviewRequest(
            reviewer, input.Order.Brand, dossier, token, input.ExpiresAt, absent);
        await mailer.SendAsync(await ComposeAsync(input, request, cancellation), cancellation);
        return Done.Value;
    }

    /// <summary>What escalates, or would come too late to decide, does not wait for other mails.</summary>
    private async Task<bool> IsForDigestAsync(ReviewMail input, Reviewer reviewer, CancellationToken cancellation) =>
        input.Kind != ReviewMailKind.Escalation
        && (await members.FindAsync(input.Order.Brand, reviewer.Email, cancellation))?.Digest is { } rhythm
        && rhythm.Next(time.GetUtcNow(), input.Order.Calendar) + DigestSweep.Every < input.ExpiresAt;

    private async Task<bool> HasSpokenAsync(string vettingId, Reviewer reviewer, CancellationToken cancellation) =>
        Standing.Of(
            await log.ReadAsync(vettingId, cancellation), await vettings.GetAsync(vettingId, cancellation))
            .By(reviewer.Email) is not null;

    private Task<Mail> ComposeAsync(ReviewMail input, ReviewRequest request, CancellationToken cancellation) =>
        input.Kind switch
        {
            ReviewMailKind.Invitation => composer.InvitationAsync(request, input.Key, cancellation),
            ReviewMailKind.Reminder => composer.ReminderAsync(request, input.Key, cancellation),
            ReviewMailKind.Escalation => composer.EscalationAsync(request, input.Key, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(input), input.Kind, "Not a kind of review mail."),
        };
}

/// <param name="Recipient">Index into the brief's reviewers, or into those it escalates to.</param>
/// <param name="ExpiresAt">When the link in the mail ends.</param>
public sealed record ReviewMail(
    VettingOrder Order, ContentRef Dossier, ReviewMailKind Kind, int Recipient, DateTimeOffset ExpiresAt, int Round)
{
    [JsonIgnore]
    public string Key => $"{Order.VettingId}/{Kind.ToString().ToLowerInvariant()}/{Recipient}"
        + (Round > 1 ? $"/{Round}" : "");
}

public enum ReviewMailKind { Invitation, Reminder, Escalation }
