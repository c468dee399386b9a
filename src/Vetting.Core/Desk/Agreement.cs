using Vetting.Core.Vettings;

namespace Vetting.Core.Desk;

/// <summary>How often people decided as the dossiers advised: in all, and for each rule that weighed in them.</summary>
/// <param name="Rules">The most frequent first.</param>
/// <param name="NotByRule">How many decisions are in all and in no rule, as their rules were not kept.</param>
public sealed record Agreement(AgreementCounts All, IReadOnlyList<RuleAgreement> Rules, int NotByRule)
{
    /// <summary>Of fewer cases nothing is said: of nine, one more or less is eleven of a hundred.</summary>
    public const int FewCases = 10;

    /// <param name="vettings">Those that nobody decided are left out.</param>
    public static Agreement Of(IEnumerable<VettingSummary> vettings)
    {
        var decided = vettings.Where(row => row.Stage is VettingStage.Approved or VettingStage.Declined).ToList();
        var upheld = decided.SelectMany(row => row.Upheld ?? []).CountBy(rule => rule).ToDictionary();
        var rules =
            from row in decided
            from rule in row.Facts?.Rules ?? []
            group row by rule into cases
            let counts = AgreementCounts.Of(cases)
            orderby counts.Cases descending, cases.Key
            select new RuleAgreement(cases.Key, counts, upheld.GetValueOrDefault(cases.Key));
        return new Agreement(AgreementCounts.Of(decided), [.. rules], decided.Count(row => row.Facts?.Rules is null));
    }
}

/// <param name="Rule">The policy's rule id.</param>
/// <param name="Upheld">How many of its lines creators contested and were right about.</param>
public sealed record RuleAgreement(string Rule, AgreementCounts Counts, int Upheld);

/// <summary>Decisions beside what was advised.</summary>
/// <param name="Cases">All of them.</param>
/// <param name="ApprovedWith">Approved as advised.</param>
/// <param name="DeclinedWith">Declined as advised.</param>
/// <param name="ApprovedAgainst">Approved although declining was advised.</param>
/// <param name="DeclinedAgainst">Declined although approving was advised.</param>
/// <param name="ApprovedAlone">Approved where a closer look was advised, or nothing.</param>
/// <param name="DeclinedAlone">Declined where a closer look was advised, or nothing.</param>
/// <param name="Changed">How many were told otherwise first, and corrected or decided anew.</param>
public sealed record AgreementCounts(
    int Cases, int ApprovedWith, int DeclinedWith, int ApprovedAgainst, int DeclinedAgainst, int ApprovedAlone, int DeclinedAlone,
    int Changed)
{
    public int With => ApprovedWith + DeclinedWith;

    public int Against => ApprovedAgainst + DeclinedAgainst;

    /// <summary>Of 1, where something was advised; null of so few cases that nothing is said.</summary>
    public double? Share => With + Against < Agreement.FewCases ? null : (double)With / (With + Against);

    /// <param name="decided">Approved or declined.</param>
    public static AgreementCounts Of(IEnumerable<VettingSummary> decided)
    {
        var counts = decided.CountBy(row => (row.Recommendation, row.Stage)).ToDictionary();
        int Count(VettingStage stage, params Recommendation?[] advised) =>
            advised.Sum(advice => counts.GetValueOrDefault((advice, stage)));
        return new AgreementCounts(
            counts.Values.Sum(),
            Count(VettingStage.Approved, Recommendation.Approve), Count(VettingStage.Declined, Recommendation.Decline),
            Count(VettingStage.Approved, Recommendation.Decline), Count(VettingStage.Declined, Recommendation.Approve),
            Count(VettingStage.Approved, Recommendation.LookCloser, Recommendation.NotEnough, null),
            Count(VettingStage.Declined, Recommendation.LookCloser, Recommendation.NotEnough, null),
            decided.Count(row => row.Outcomes > 1));
    }
}
