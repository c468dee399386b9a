using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Web.Review;

/// <summary>How what is final can be corrected by the reader.</summary>
/// <param name="Decision">What counts; null where time ran out.</param>
/// <param name="Alone">Verdicts that the reader may put in its place alone.</param>
/// <param name="Action">Where the form goes.</param>
public sealed record CorrectionOnPage(Closing.Decided? Decision, IReadOnlyList<Verdict> Alone, string Action)
{
    internal CorrectionOnPage(
        VettingSummary vetting, Closing closing, IReadOnlyList<LoggedClosing> rows, string email, string action)
        : this(
            closing as Closing.Decided,
            [
                .. Enum.GetValues<Verdict>().Where(verdict =>
                    closing is Closing.Decided && CorrectionDesk.MayAlone(email, vetting, rows, verdict)),
            ],
            action)
    {
    }
}
