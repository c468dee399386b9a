using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Review;

namespace Vetting.Web.Desk;

/// <summary>Who decides a vetting, as a sentence beside its advice.</summary>
internal sealed class Deciders(IContentStore content)
{
    /// <returns>Who decides until when, or who did; null before it is in review, and once its brief was erased.</returns>
    public async Task<LocalizedText?> OfAsync(VettingSummary vetting, Closing? closing, CancellationToken cancellation) =>
        closing switch
        {
            Closing.Decided decided => ReviewWords.SomebodyDecided.With(
                ("by", Wording.Verbatim(decided.By)), ("verdict", ReviewWords.Of(decided.Verdict)),
                ("day", Wording.Day(decided.At))),
            not null => ReviewWords.NobodyDecided,
            null => vetting is { Order: { } order, WaitsUntil: { } until }
                && await BriefAsync(order.Brief, cancellation) is { } brief
                ? ReviewWords.SomebodyDecides.With(
                    ("names", Wording.Verbatim(string.Join(", ", brief.Review.Reviewers.Select(reviewer => reviewer.Name)))),
                    ("at", Wording.Day(order.DayOf(until))))
                : null,
        };

    private async Task<Brief?> BriefAsync(ContentRef kept, CancellationToken cancellation)
    {
        try
        {
            return await content.GetJsonAsync<Brief>(kept, cancellation);
        }
        catch (ContentMissingException)
        {
            return null;
        }
    }
}
