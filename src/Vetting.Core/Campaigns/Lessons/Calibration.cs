using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Core.Campaigns.Lessons;

/// <summary>What the vettings had said beforehand, against what came of it: by dimension, over creators of a brand's campaigns.
/// </summary>
/// <param name="Dimensions">In their order; those that no outcome tells anything of are left out.</param>
/// <param name="Approved">Creators whom the dossier advised to take: how many kept all they owed, and of how many.</param>
public sealed record Calibration(IReadOnlyList<DimensionCalibration> Dimensions, AdviceOutcome Approved, AdviceOutcome Others);

/// <param name="Kept">Of whom everything was kept that was owed by today.</param>
/// <param name="Least">Of fewer cases nothing is claimed.</param>
public sealed record AdviceOutcome(int Kept, int Cases, int Least)
{
    /// <summary>Null of too few cases.</summary>
    public (double Share, double Low, double High)? Interval => Cases < Least ? null
        : Fit.Wilson.Of(Kept, Cases, 1.96) is var wilson ? (Kept / (double)Cases, wilson.Low, wilson.High) : null;
}

/// <summary>A dimension's score against what it should foretell.</summary>
/// <param name="Cases">Creators of whom both are known, each once: over several campaigns by the mean.</param>
/// <param name="Correlation">Spearman's rank correlation, −1 to 1, such that 1 is a dimension that foretold it; null of too few
/// cases, or where all are alike.</param>
/// <param name="Low">End of its 95 % interval.</param>
/// <param name="Least">Of fewer cases nothing is claimed.</param>
public sealed record DimensionCalibration(
    Dimension Dimension, OutcomeKind Outcome, int Cases, double? Correlation, double? Low, double? High, int Least)
{
    public CalibrationVerdict Verdict => Cases < Least ? CalibrationVerdict.TooFew
        : Correlation is null ? CalibrationVerdict.Alike
        : Low > 0 ? CalibrationVerdict.Foretold
        : High < 0 ? CalibrationVerdict.Opposite
        : CalibrationVerdict.Unclear;
}

public enum CalibrationVerdict { TooFew, Alike, Foretold, Unclear, Opposite }

/// <summary>What came of it, that a dimension is held against.</summary>
public enum OutcomeKind
{
    /// <summary>Views counted.</summary>
    Views,
    /// <summary>Interactions by the creator's own organic median.</summary>
    Response,
    /// <summary>Orders by clicks.</summary>
    OrdersByClicks,
    /// <summary>How near they stayed to the others.</summary>
    Closeness,
    /// <summary>Share of posts on message.</summary>
    OnMessage,
    /// <summary>Share of posts that say that they advertise.</summary>
    Disclosed,
}
