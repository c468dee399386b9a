using Vetting.Core.Desk;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Desk;

public sealed class AgreementTests
{
    [Fact]
    public void Counts_decisions_with_against_and_without_advice()
    {
        var agreement = Agreement.Of(
        [
            .. Many(7, VettingStage.Approved, Recommendation.Approve), .. Many(2, VettingStage.Declined, Recommendation.Decline),
            .. Many(3, VettingStage.Approved, Recommendation.Decline), .. Many(1, VettingStage.Declined, Recommendation.Approve),
            .. Many(4, VettingStage.Approved, Recommendation.LookCloser), .. Many(5, VettingStage.Declined, Recommendation.NotEnough),
            .. Many(6, VettingStage.Expired, Recommendation.Approve), .. Many(1, VettingStage.InReview, Recommendation.Approve),
        ]);

        Assert.Equal(new AgreementCounts(22, 7, 2, 3, 1, 4, 5, 0), agreement.All);
        Assert.Equal(9.0 / 13, agreement.All.Share!.Value, 6);
        Assert.Equal(22, agreement.NotByRule);
    }

    [Fact]
    public void Counts_a_decision_for_each_rule_that_weighed_in_its_dossier_and_the_most_frequent_first()
    {
        var agreement = Agreement.Of(
        [
            .. Many(10, VettingStage.Approved, Recommendation.Decline, "safety.obscenity", "fit.off-topic"),
            .. Many(3, VettingStage.Declined, Recommendation.Decline, "fit.off-topic"),
        ]);

        Assert.Equal([("fit.off-topic", 13), ("safety.obscenity", 10)], agreement.Rules.Select(rule => (rule.Rule, rule.Counts.Cases)));
        Assert.Equal(3.0 / 13, agreement.Rules[0].Counts.Share!.Value, 6);
        Assert.Equal(0, agreement.Rules[1].Counts.Share);
        Assert.Equal(0, agreement.NotByRule);
    }

    [Fact]
    public void Says_nothing_of_a_share_of_few_cases()
    {
        Assert.Null(AgreementCounts.Of(Many(Agreement.FewCases - 1, VettingStage.Approved, Recommendation.Approve)).Share);
        Assert.Equal(1, AgreementCounts.Of(Many(Agreement.FewCases, VettingStage.Approved, Recommendation.Approve)).Share);
        // Where nothing was advised nobody agreed or disagreed.
        Assert.Null(AgreementCounts.Of(Many(50, VettingStage.Approved, Recommendation.LookCloser)).Share);
    }

    [Fact]
    public void Counts_how_it_turned_out()
    {
        var agreement = Agreement.Of(
        [
            .. Many(2, VettingStage.Approved, Recommendation.Decline, "safety.obscenity")
                .Select(row => row with { Outcomes = 2, Upheld = ["safety.obscenity"] }),
            .. Many(1, VettingStage.Declined, Recommendation.Decline, "safety.obscenity"),
        ]);

        Assert.Equal(2, agreement.All.Changed);
        Assert.Equal((2, 2), (agreement.Rules[0].Upheld, agreement.Rules[0].Counts.Changed));
    }

    /// <param name="rules">None for a row of before rules were kept.</param>
    private static IEnumerable<VettingSummary> Many(int count, VettingStage stage, Recommendation advice, params string[] rules) =>
        Enumerable.Range(1, count).Select(number => new VettingSummary(
            $"maison-20260301T120000-{number:x16}", "maison", "printemps", "Ada", Sample.Now, stage, Recommendation: advice,
            Facts: new CandidateFacts(
                null, null, [], [], new Dictionary<string, double?>(), [], rules.Length > 0 ? rules : null)));
}
