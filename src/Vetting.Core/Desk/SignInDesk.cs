using Vetting.Core.Links;
using Vetting.Core.Members;
using Vetting.Core.Review;

namespace Vetting.Core.Desk;

/// <summary>Signs members in by a link in a mail, and knows them again by what their browser keeps.</summary>
public sealed class SignInDesk(
    MemberDirectory directory, IMemberStore members, ISessionStore sessions,
    IMailComposer composer, IMailer mailer, TimeProvider time)
{
    private static readonly TimeSpan LinkLasts = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(7);

    public static TimeSpan SessionLasts { get; } = TimeSpan.FromDays(14);

    /// <summary>Mails a link to a member. To anybody else nothing happens, and nobody can tell.</summary>
    /// <param name="seen">fr or en, of the browser; null where there is none.</param>
    public async Task AskAsync(string brand, string email, CancellationToken cancellation, string? seen = null)
    {
        if (await directory.FindAsync(brand, email, cancellation, seen) is { } member)
            await MailAsync(member, LinkLasts, invitedBy: null, cancellation);
    }

    /// <summary>Mails a new member their first link.</summary>
    public Task InviteAsync(Member member, Member invitedBy, CancellationToken cancellation) =>
        MailAsync(member, InvitationLasts, invitedBy, cancellation);

    /// <summary>Whom a link would sign in. Changes nothing, however often a scanner looks.</summary>
    /// <returns>Null when it is none, was used, or is too old.</returns>
    /// <param name="seen">fr or en, of the browser; null where there is none.</param>
    public async Task<Member?> ShowAsync(
        string brand, string token, CancellationToken cancellation, string? seen = null) =>
        await LinkAsync(brand, token, cancellation) is { } link
            ? await directory.FindAsync(brand, link.Email, cancellation, seen)
            : null;

    /// <summary>Opens a session. A configured owner's language is from then on that of the browser they came with, where no
    /// setting says another.</summary>
    /// <param name="seen">fr or en, of the browser; null where there is none.</param>
    /// <returns>What the browser is to keep; null when the link signs nobody in.</returns>
    public async Task<string?> SignInAsync(
        string brand, string token, CancellationToken cancellation, string? seen = null)
    {
        if (await LinkAsync(brand, token, cancellation) is not { } link
            || await directory.FindAsync(brand, link.Email, cancellation, seen) is not { } member
            || !await sessions.UseLinkAsync(link.TokenHash, cancellation))
        {
            return null;
        }

        return await OpenAsync(member, cancellation);
    }

    /// <summary>Opens a session for whom somebody else vouches.</summary>
    /// <param name="seen">fr or en, of the browser; null where there is none.</param>
    /// <returns>What the browser is to keep; null where nobody of the team has the address.</returns>
    public async Task<string?> EnterAsync(
        string brand, string email, CancellationToken cancellation, string? seen = null) =>
        await directory.FindAsync(brand, email, cancellation, seen) is { } member
            ? await OpenAsync(member, cancellation)
            : null;

    private async Task<string> OpenAsync(Member member, CancellationToken cancellation)
    {
        var brand = member.Brand;
        if (directory.IsConfigured(brand, member.Email)
            && await members.FindAsync(brand, member.Email, cancellation) is null)
        {
            await members.SaveAsync(member, cancellation);
        }

        var kept = LinkToken.Create();
        var now = time.GetUtcNow();
        await sessions.SaveAsync(
            new Session(LinkToken.HashOf(kept)!, brand, member.Email, now, now + SessionLasts), cancellation);
        return kept;
    }

    /// <returns>Whose browser it is; null when it is signed out, too old, or the member is no more.</returns>
    public async Task<Member?> FindAsync(string brand, string kept, CancellationToken cancellation) =>
        LinkToken.HashOf(kept) is { } hash
        && await sessions.FindAsync(hash, cancellation) is { EndedAt: null } session
        && session.Brand == brand && session.ExpiresAt > time.GetUtcNow()
        && await directory.FindAsync(brand, session.Email, cancellation) is { } member
        && !(session.StartedAt <= member.SignedOutAt)
            ? member
            : null;

    public Task SignOutAsync(string kept, CancellationToken cancellation) => LinkToken.HashOf(kept) is { } hash
        ? sessions.EndAsync(hash, time.GetUtcNow(), cancellation)
        : Task.CompletedTask;

    /// <summary>Ends every session of the member that has begun.</summary>
    public Task SignOutEverywhereAsync(Member member, CancellationToken cancellation) =>
        members.SaveAsync(member with { SignedOutAt = time.GetUtcNow() }, cancellation);

    private async Task<SignInLink?> LinkAsync(string brand, string token, CancellationToken cancellation) =>
        LinkToken.HashOf(token) is { } hash
        && await sessions.FindLinkAsync(hash, cancellation) is { } link
        && link.Brand == brand && link.ExpiresAt > time.GetUtcNow()
            ? link
            : null;

    private async Task MailAsync(Member member, TimeSpan lasts, Member? invitedBy, CancellationToken cancellation)
    {
        var token = LinkToken.Create();
        var hash = LinkToken.HashOf(token)!;
        var expires = time.GetUtcNow() + lasts;
        await sessions.SaveLinkAsync(new SignInLink(hash, member.Brand, member.Email, expires), cancellation);
        var notice = new SignInNotice(member, member.Brand, token, expires, invitedBy?.Name);
        await mailer.SendAsync(await composer.SignInAsync(notice, $"sign-in/{hash}", cancellation), cancellation);
    }
}
