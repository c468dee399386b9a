using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
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
    IInvitationStore invitations, IBrandDirectory brands, IMailComposer composer, IMailer mailer, TimeProvider time)
{
    private static readonly TimeSpan ConfirmWithin = TimeSpan.FromDays(3);
    private static readonly TimeSpan LinkLasts = TimeSpan.FromDays(60);

    /// <returns>Null when there is no such brief.</returns>
    public Task<Brief?> FindBriefAsync(string brand, string brief, CancellationToken cancellation) =>
        brands.Find(brand) is not null && Slug.IsValid(brief)
            ? briefs.FindAsync(brand, brief, cancellation)
            : Task.FromResult<Brief?>(null);

    /// <summary>Keeps an application, and mails the link that confirms it unless the address is known to be theirs.</summary>
    /// <param name="body">The submission as a webhook would carry it.</param>
    /// <param name="invitation">By which the creator came to the form; null for none.</param>
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
        if (string.Equals(invitation?.Email, creator.Email, StringComparison.OrdinalIgnoreCase)
            && await ConfirmAsync(token, cancellation))
        {
            return new ApplyResult.Confirmed(token);
        }

        var notice = new ConfirmNotice(creator, brands.NameOf(brand), brief.Title, token, application.ExpiresAt);
        await mailer.SendAsync(
            await composer.ConfirmAsync(notice, $"confirm/{application.TokenHash}", cancellation), cancellation);
        return new ApplyResult.MailSent();
    }

    /// <summary>What a link would confirm. Changes nothing, however often a scanner looks.</summary>
    /// <returns>Null when it confirms nothing, or did.</returns>
    public async Task<Application?> FindAsync(string token, CancellationToken cancellation) =>
        LinkToken.HashOf(token) is { } hash
        && await applications.FindAsync(hash, cancellation) is { } application
        && application.ExpiresAt > time.GetUtcNow()
        && await links.FindAsync(hash, cancellation) is null
            ? application
            : null;

    /// <summary>Starts the vetting. The same link again does nothing more.</summary>
    /// <returns>False when there was nothing to confirm.</returns>
    public async Task<bool> ConfirmAsync(string token, CancellationToken cancellation)
    {
        if (await FindAsync(token, cancellation) is not { } application)
            return false;
        // The time of the application, so that a confirmation repeated after a crash is the same delivery.
        var delivery = new SignedDelivery(
            application.Brand, application.BriefId, $"door-{application.TokenHash[..32]}", application.ReceivedAt,
            await content.GetAsync(application.Body, cancellation));
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
