using Vetting.Core.Content;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;

namespace Vetting.Web.Watching;

/// <summary>What is said of watched creators.</summary>
internal static class WatchWords
{
    public static LocalizedText Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Finding => new("Un constat nouveau", "A new finding"),
        ChangeKind.LesserFinding => new("Un constat nouveau, mineur", "A new finding, minor"),
        ChangeKind.Turn => new("Un tournant du discours", "A turn of the discourse"),
        ChangeKind.Engagement => new("L’engagement", "Engagement"),
        ChangeKind.Competitor => new("Un concurrent", "A competitor"),
        ChangeKind.Followers => new("Les abonnés", "Followers"),
        ChangeKind.Disclosure => new("La mention publicitaire", "The disclosure"),
        ChangeKind.Account => new("Le compte", "The account"),
        ChangeKind.Name => new("Le nom du compte", "The account’s name"),
        ChangeKind.Evidence => new("Une publication citée", "A quoted post"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
