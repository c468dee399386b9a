using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.Links;
using Vetting.Core.Members;

namespace Vetting.Core.Invitations;

/// <summary>Where a brand's people invite creators to apply, and see what came of it.</summary>
public sealed class InvitationDesk(IInvitationStore invitations, IFlows flows, TimeProvider time)
{
    /// <summary>Of one brand; each is somebody who did not ask for mail.</summary>
    public const int MostADay = 500;

    private static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    /// <summary>Invites those who are not invited yet. The same list again invites nobody twice.</summary>
    /// <param name="people">1 to <see cref="InviteeList.Most"/>, each address once.</param>
    /// <param name="locale">fr or en.</param>
    /// <param name="words">The brand's own, to all of them; null for none.</param>
    public async Task<InviteResult> InviteAsync(
        Member by, string brief, IReadOnlyList<Invitee> people, string locale, string? words,
        CancellationToken cancellation)
    {
        if (by.Role == MemberRole.Reader)
            return new InviteResult.NotAllowed();
        List<Invitee> fresh = [], known = [], refusing = [];
        foreach (var person in people)
        {
            var list = await invitations.IsRefusedAsync(by.Brand, person.Email, cancellation) ? refusing
                : await invitations.FindAsync(KeyOf(by, brief, person), cancellation) is null ? fresh : known;
            list.Add(person);
        }

        var now = time.GetUtcNow();
        if (fresh.Count > 0 && !await TakeAsync(by.Brand, fresh.Count, now, cancellation))
            return new InviteResult.TooMany();
        List<InvitationLetter> letters = [];
        foreach (var person in fresh)
        {
            var key = KeyOf(by, brief, person);
            var invitation = new Invitation(
                key.Id, by.Brand, brief, person.Name, person.Email, locale, words, by.Name, now, now + Lasts, now);
            if (await invitations.AddAsync(invitation, cancellation))
                letters.Add(new InvitationLetter(key.Id, invitation.Letter));
        }

        await SendAsync(by.Brand, brief, letters, cancellation);
        return new InviteResult.Done(fresh, known, refusing);
    }

    /// <summary>Mails somebody once more, by a link that is good for its full time; one that was withdrawn is invited again.
    /// </summary>
    public async Task<InvitationChange> SendAgainAsync(
        Member by, string brief, string id, CancellationToken cancellation)
    {
        if (by.Role == MemberRole.Reader)
            return InvitationChange.NotAllowed;
        var key = new InvitationKey(by.Brand, brief, id);
        var now = time.GetUtcNow();
        if (await invitations.FindAsync(key, cancellation) is not { } before)
            return InvitationChange.NotFound;
        if (before.StateAt(now) is InvitationState.Applied or InvitationState.Declined
            || await invitations.IsRefusedAsync(by.Brand, before.Email, cancellation))
        {
            return InvitationChange.Over;
        }

        if (before.StateAt(now) == InvitationState.Waiting)
            return InvitationChange.UnderWay;
        if (before.Letter >= Invitation.MostLetters || !await TakeAsync(by.Brand, 1, now, cancellation))
            return InvitationChange.TooMany;
        var letter = before.Letter + 1;
        var after = await invitations.UpdateAsync(key, row => row.Letter >= letter ? row : row with
        {
            Letter = letter,
            LetterAt = now,
            ExpiresAt = now + Lasts,
            SentAt = null,
            Unsent = null,
            WithdrawnAt = null,
        }, cancellation);
        if (after is not null)
            await SendAsync(by.Brand, brief, [new InvitationLetter(id, after.Letter)], cancellation);
        return InvitationChange.Done;
    }

    /// <summary>Takes an invitation back: its links lead nowhere any more.</summary>
    public async Task<InvitationChange> WithdrawAsync(
        Member by, string brief, string id, CancellationToken cancellation)
    {
        if (by.Role == MemberRole.Reader)
            return InvitationChange.NotAllowed;
        var after = await invitations.UpdateAsync(
            new InvitationKey(by.Brand, brief, id),
            row => row is { VettingId: null, WithdrawnAt: null } ? row with { WithdrawnAt = time.GetUtcNow() } : row,
            cancellation);
        return after switch
        {
            null => InvitationChange.NotFound,
            { VettingId: not null } => InvitationChange.Over,
            _ => InvitationChange.Done,
        };
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<Invitation>> ListAsync(string brand, string brief, CancellationToken cancellation) =>
    [
        .. (await invitations.ListAsync(brand, brief, cancellation).ToListAsync(cancellation))
            .OrderByDescending(invitation => invitation.InvitedAt)
            .ThenBy(invitation => invitation.Email, StringComparer.Ordinal),
    ];

    /// <summary>By an instance whose id follows from what it sends, so that a repeat starts none beside it.</summary>
    private async Task SendAsync(
        string brand, string brief, IReadOnlyList<InvitationLetter> letters, CancellationToken cancellation)
    {
        if (letters.Count == 0)
            return;
        var hash = Sha256Hex.Of(CanonicalJson.Serialize(new { brief, letters }))[..32];
        await flows.StartAsync(
            nameof(SendInvitations), $"{brand}-invitations-{hash}", new InvitationsToSend(brand, brief, letters),
            cancellation: cancellation);
    }

    private Task<bool> TakeAsync(string brand, int wanted, DateTimeOffset now, CancellationToken cancellation) =>
        invitations.TryTakeAsync(brand, DateOnly.FromDateTime(now.UtcDateTime), wanted, MostADay, cancellation);

    private static InvitationKey KeyOf(Member by, string brief, Invitee person) =>
        new(by.Brand, brief, InvitationKey.IdOf(by.Brand, brief, person.Email));
}
