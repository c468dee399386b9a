using Vetting.Core.Content;
using Vetting.Core.Members;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Who presses the button, and until when they may.</summary>
/// <param name="PressId">The same for the same link, or the same member and vetting.</param>
/// <param name="Locale">fr or en.</param>
/// <param name="Until">Null where no term is known.</param>
public sealed record Decider(string PressId, string Email, string Locale, DateTimeOffset? Until)
{
    public static Decider Of(ReviewLink link) =>
        new($"decision-{link.TokenHash[..32]}", link.ReviewerEmail, link.Locale, link.ExpiresAt);

    /// <summary>A member decides each vetting once, from whichever browser.</summary>
    public static Decider Of(Member member, VettingSummary vetting) => new(
        $"decision-{Sha256Hex.Of($"{vetting.Id}\n{Member.KeyOf(member.Email)}")[..32]}",
        member.Email, member.Locale, vetting.WaitsUntil);

    public bool Is(string email) => Member.KeyOf(Email) == Member.KeyOf(email);

    /// <summary>Whether it is theirs, whichever way it came.</summary>
    public bool Said(Closing.Opinion opinion) => Is(opinion.Email);
}
