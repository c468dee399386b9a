using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Web.Desk;

/// <param name="Row">Null for an id that is none of the brand's.</param>
public sealed record BulkResult(string Id, VettingSummary? Row, BulkEnd End);

/// <summary>What became of one of many.</summary>
public abstract record BulkEnd
{
    private BulkEnd() { }

    public sealed record Pressed(DecisionResult Result) : BulkEnd;

    /// <summary>Nothing was decided on it.</summary>
    public sealed record Left : BulkEnd;

    /// <summary>Storage did not answer; the same form again finishes it.</summary>
    public sealed record Away : BulkEnd;
}
