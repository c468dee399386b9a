using Vetting.Core.Asking;
using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Core.Invitations;
using Vetting.Core.Links;
using Vetting.Core.Review;

namespace Vetting.Core.Pipeline;

/// <summary>
/// Where creators apply by themselves. What they fill in waits until they confirm their address; the link that does it is
/// theirs from then on.
/// </summary>
public sealed class DoorDesk(
    IBriefStore briefs, IContentStore content, IApplicationStore applications, ICreatorLinks links, Admission admission,
    IInvitationStore invitations, ChannelCheck check, IHistoryFileReader files, IBrandDirectory brands,
    IMailComposer composer, IMailer mailer, TimeProvider time)
{
    private static readonly TimeSpan ConfirmWithin = TimeSpan.FromDays(3);
    private static readonly TimeSpan LinkLasts = TimeSpan.FromDays(60);

    /// <returns>Null when there is no such brief.</returns>
    public Task<Brief?> FindBriefAsync(string brand, string brief, CancellationToken cancellation) =>
        brands.Find(brand) is not null && Slug.IsValid(brief)
            ? briefs.FindAsync(brand, brief, cancellation)
            : Task.FromResult<Brief?>(null);

    /// <summary>Keeps an application, and mails the link that confirms it.</summary>
    /// <param name="body">The submission as a webhook would carry it.</param>
    /// <param name="invitation">By which the creator came to the form; null for none. Where it came to the address they give,
    /// that is known to be theirs: nothing is left to confirm, unless there is something that only they can send.</param>
    public async Task<ApplyResult> ApplyAsync(
        string brand, Brief brief, ReadOnlyMemory<byte> body, Invitation? invitation, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var parsed = SubmissionParser.Parse(body.Span, now);
        if (parsed is not ParsedSubmission.Valid valid)
        {
            return new ApplyResult.Invalid(
                parsed is ParsedSubmission.Invalid invalid ? invalid.Errors : [new FieldError("consent", "is missing")]);
        }

        var creator = valid.Submission.Creator;
        var token = LinkToken.Create();
        var application = new Application(
            LinkToken.HashOf(token)!, brand, brief.Id, creator.Email, creator.Locale,
            await content.PutAsync(ContentKind.Submission, body, cancellation), now, now + ConfirmWithin, invitation?.Id);
        await applications.SaveAsync(application, cancellation);
        var isTheirs = string.Equals(invitation?.Email, creator.Email, StringComparison.OrdinalIgnoreCase);
        if (isTheirs && valid.Submission.Channels.All(check.IsOpen) && await ConfirmAsync(token, cancellation))
            return new ApplyResult.Known(token);
        var notice = new ConfirmNotice(creator, brand, brief.Title, token, application.ExpiresAt);
        await mailer.SendAsync(
            await composer.ConfirmAsync(notice, $"confirm/{application.TokenHash}", cancellation), cancellation);
        return isTheirs ? new ApplyResult.Known(token) : new ApplyResult.MailSent();
    }

    /// <summary>What a link would confirm. Changes nothing, however often a scanner looks.</summary>
    /// <returns>Null when it confirms nothing, or did.</returns>
    public async Task<Waiting?> FindAsync(string token, CancellationToken cancellation)
    {
        if (LinkToken.HashOf(token) is not { } hash
            || await applications.FindAsync(hash, cancellation) is not { } application
            || application.ExpiresAt <= time.GetUtcNow() || await links.FindAsync(hash, cancellation) is not null)
        {
            return null;
        }

        return SubmissionParser.Parse((await content.GetAsync(application.Body, cancellation)).AsSpan(), time.GetUtcNow())
            is ParsedSubmission.Valid valid
            ? new Waiting(application, [.. valid.Submission.Channels.Index().Select(channel => new WaitingChannel(
                channel.Item, check.IsOpen(channel.Item),
                application.Sent?.FirstOrDefault(sent => sent.Channel == channel.Index)?.Posts))])
            : null;
    }

    /// <summary>Takes a file with the posts of a channel, and reads it; the file itself is not kept.</summary>
    /// <param name="channel">Index into the application's channels.</param>
    /// <param name="name">The file's, as the creator's machine has it.</param>
    /// <param name="open">Gives the file from its beginning, each time.</param>
    public async Task<AmendResult> SendAsync(
        string token, int channel, string name, Func<Stream> open, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { } waiting)
            return new AmendResult.NotAsked();
        if (channel < 0 || channel >= waiting.Channels.Count)
            return new AmendResult.NoAccount();
        try
        {
            var history = files.Read(waiting.Channels[channel].Channel, name, open, HistoryLimits.Default);
            if (history.Posts.Count == 0)
                return new AmendResult.Unreadable(UnavailableReason.Empty, null);
            var sent = new SentHistory(channel, await content.PutHistoryAsync(history, cancellation), history.Posts.Count);
            await applications.UpdateAsync(waiting.Application.TokenHash, row => row with
            {
                Sent = [.. (row.Sent ?? []).Where(one => one.Channel != channel), sent],
            }, cancellation);
            return new AmendResult.Taken(sent.Posts);
        }
        catch (HistoryUnavailableException wrong)
        {
            return new AmendResult.Unreadable(wrong.Reason, wrong.Sentence);
        }
    }

    /// <summary>Starts the vetting. The same link again does nothing more.</summary>
    /// <returns>False when there was nothing to confirm.</returns>
    public async Task<bool> ConfirmAsync(string token, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { Application: var application })
            return false;
        // The time of the application, so that a confirmation repeated after a crash is the same delivery.
        var delivery = new SignedDelivery(
            application.Brand, application.BriefId, $"door-{application.TokenHash[..32]}", application.ReceivedAt,
            await content.GetAsync(application.Body, cancellation), application.Sent);
        if (await admission.AdmitAsync(delivery, cancellation) is not AdmissionResult.Admitted admitted)
            return false;
        await links.SaveAsync(
            new CreatorLink(
                application.TokenHash, application.Brand, admitted.VettingId, application.Locale,
                time.GetUtcNow() + LinkLasts),
            cancellation);
        if (application.Invitation is { } invitation)
        {
            await invitations.UpdateAsync(
                new InvitationKey(application.Brand, application.BriefId, invitation),
                row => row with { VettingId = admitted.VettingId, AppliedAt = time.GetUtcNow() }, cancellation);
        }

        return true;
    }
}

/// <summary>An application that waits to be confirmed.</summary>
public sealed record Waiting(Application Application, IReadOnlyList<WaitingChannel> Channels);

/// <param name="IsOpen">Whether it can be read without a file of the creator's.</param>
/// <param name="Posts">How many were read of the file that they sent; null before.</param>
public sealed record WaitingChannel(Channel Channel, bool IsOpen, int? Posts);
