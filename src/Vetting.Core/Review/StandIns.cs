using Vetting.Core.Branding;
using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Members;

namespace Vetting.Core.Review;

/// <summary>Finds who reads and answers in the place of people who are away.</summary>
public sealed class StandIns(IMemberStore members, IBrandDirectory brands, IBrandProfiles profiles, TimeProvider time)
{
    /// <returns>The person, or who stands in for them, or who stands in for those; the person where everybody is away.</returns>
    public async Task<Reviewer> OfAsync(string brand, Reviewer person, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var today = (await profiles.FindAsync(brand, cancellation)).Calendar?.DayOf(now) ?? DateOnly.FromDateTime(now.UtcDateTime);
        HashSet<string> away = [];
        for (var reader = person; ;)
        {
            if (await members.FindAsync(brand, reader.Email, cancellation) is not { Absence: { } absence } || !absence.Covers(today))
                return reader;
            away.Add(Member.KeyOf(reader.Email));
            // Whoever left the team, or only reads, decides for nobody.
            if (away.Contains(Member.KeyOf(absence.StandIn))
                || await FindAsync(brand, absence.StandIn, cancellation) is not { } standIn)
            {
                return person;
            }

            reader = standIn;
        }
    }

    private async Task<Reviewer?> FindAsync(string brand, string email, CancellationToken cancellation)
    {
        var kept = await members.FindAsync(brand, email, cancellation);
        var member = brands.Find(brand) is { } configured && configured.OwnerAt(email) is { } owner
            ? Member.Of(configured, owner, kept)
            : kept;
        return member is { MayDecide: true } ? new Reviewer(member.Name, email, member.Locale) : null;
    }
}
