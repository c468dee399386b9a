using Vetting.Core.Members;

namespace Vetting.Core.Desk;

/// <summary>Where owners let members in and out.</summary>
public sealed class MemberDesk(MemberDirectory directory, IMemberStore members, SignInDesk signIn, TimeProvider time)
{
    /// <summary>Lets somebody in, or gives a member another role or name. Who is new gets a mail.</summary>
    /// <param name="email">Valid.</param>
    /// <param name="locale">fr or en.</param>
    public async Task<MemberChange> SaveAsync(
        Member by, string email, string name, MemberRole role, string locale, CancellationToken cancellation)
    {
        if (by.Role != MemberRole.Owner)
            return MemberChange.NotAllowed;
        var before = await directory.FindAsync(by.Brand, email, cancellation);
        if (before is not null && directory.IsConfigured(by.Brand, email) && role != MemberRole.Owner)
            return MemberChange.Configured;
        if (before?.Role == MemberRole.Owner && role != MemberRole.Owner && await IsLastOwnerAsync(before, cancellation))
            return MemberChange.LastOwner;
        var saved = before is null
            ? new Member(by.Brand, email, name, role, locale, time.GetUtcNow(), by.Email)
            : before with { Name = name, Role = role, Locale = locale };
        await members.SaveAsync(saved, cancellation);
        if (before is null)
            await signIn.InviteAsync(saved, by, cancellation);
        return MemberChange.Done;
    }

    /// <summary>Takes a member out; their sessions are over at once.</summary>
    public async Task<MemberChange> RemoveAsync(Member by, string email, CancellationToken cancellation)
    {
        if (by.Role != MemberRole.Owner)
            return MemberChange.NotAllowed;
        if (directory.IsConfigured(by.Brand, email))
            return MemberChange.Configured;
        if (await directory.FindAsync(by.Brand, email, cancellation) is not { } member)
            return MemberChange.Done;
        if (member.Role == MemberRole.Owner && await IsLastOwnerAsync(member, cancellation))
            return MemberChange.LastOwner;
        await members.RemoveAsync(by.Brand, email, cancellation);
        return MemberChange.Done;
    }

    /// <summary>Keeps when the member is away, and who stands in.</summary>
    /// <param name="absence">Null for no more.</param>
    /// <returns>False where it ends before it begins, is too long, or nobody who may decide stands in.</returns>
    public async Task<bool> BeAbsentAsync(Member by, Absence? absence, CancellationToken cancellation)
    {
        if (absence is not null
            && (absence.To < absence.From || absence.To.DayNumber - absence.From.DayNumber > Absence.Longest
                || Member.KeyOf(absence.StandIn) == Member.KeyOf(by.Email)
                || await directory.FindAsync(by.Brand, absence.StandIn, cancellation) is not { MayDecide: true }))
        {
            return false;
        }

        await members.SaveAsync(by with { Absence = absence }, cancellation);
        return true;
    }

    /// <summary>Members say themselves what they are called, and in which language they read and are written to.</summary>
    /// <param name="locale">fr or en.</param>
    public Task DescribeAsync(Member by, string name, string locale, CancellationToken cancellation) =>
        members.SaveAsync(by with { Name = name, Locale = locale }, cancellation);

    /// <param name="rhythm">Null for each mail by itself.</param>
    public Task ChooseDigestAsync(Member by, DigestRhythm? rhythm, CancellationToken cancellation) =>
        members.SaveAsync(by with { Digest = rhythm }, cancellation);

    private async Task<bool> IsLastOwnerAsync(Member owner, CancellationToken cancellation) =>
        (await directory.ListAsync(owner.Brand, cancellation)).All(member =>
            member.Role != MemberRole.Owner || Member.KeyOf(member.Email) == Member.KeyOf(owner.Email));
}

public enum MemberChange
{
    Done,
    NotAllowed,
    /// <summary>Somebody must be left who can let others in.</summary>
    LastOwner,
    /// <summary>The operator's configuration names them as an owner.</summary>
    Configured,
}
