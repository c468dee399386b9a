using Vetting.Core.Review;
using Vetting.Web.Site;

namespace Vetting.Web.Review;

/// <summary>How an opinion is marked, whatever the language.</summary>
internal static class OpinionMark
{
    /// <param name="verdict">Null of who is unsure.</param>
    /// <returns>A class of the style sheet.</returns>
    public static string Tint(Verdict? verdict) => verdict switch
    {
        Verdict.Approved => "approve",
        Verdict.Declined => "decline",
        _ => "unsure",
    };

    /// <inheritdoc cref="Tint"/>
    /// <returns>The icon's name.</returns>
    public static string Icon(Verdict? verdict) => verdict switch
    {
        Verdict.Approved => Icons.Check,
        Verdict.Declined => Icons.Cross,
        _ => Icons.Gap,
    };
}
