using Vetting.Core.Dossiers;
using Vetting.Core.Review;

namespace Vetting.Web.Notes;

/// <summary>What a creator contests on their page.</summary>
/// <param name="Action">Where forms go, with the language; null where nothing can be contested any more.</param>
/// <param name="At">The line that was just contested in vain; null for none.</param>
/// <param name="Problem">Why.</param>
/// <param name="Typed">What was typed there.</param>
public sealed record ContestsOnPage(
    IReadOnlyList<ContestedLine> Lines, string? Action, LineRef? At = null, string? Problem = null, string? Typed = null)
{
    /// <summary>Of the cascading value.</summary>
    public const string Name = "Contests";
}
