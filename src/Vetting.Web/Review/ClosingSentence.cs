using Vetting.Core.Content;
using Vetting.Core.Review;
using Vetting.Web.Site;

namespace Vetting.Web.Review;

/// <summary>Who or what closed a vetting, and when.</summary>
internal static class ClosingSentence
{
    public static LocalizedText Of(Closing closing, string creator, Reader reader)
    {
        var at = ("at", reader.Moment(closing.At));
        return closing switch
        {
            Closing.Decided decided => NoticeWords.ClosedBy.With(("by", decided.By), at),
            Closing.Withdrawn => NoticeWords.ClosedByCreator.With(at, ("creator", creator)),
            Closing.Expired => NoticeWords.ClosedByTime.With(at),
            _ => throw new ArgumentOutOfRangeException(nameof(closing)),
        };
    }
}
