using FsCheck;
using FsCheck.Fluent;
using Vetting.Core.Campaigns;
using Vetting.Core.Campaigns.Lessons;
using Vetting.Core.Campaigns.Results;

namespace Vetting.Core.Tests.Campaigns;

public sealed class FiguresTests
{
    private static readonly DateOnly Day = new(2026, 1, 2);

    [Fact]
    public void What_nobody_counted_is_named_and_never_0()
    {
        var figures = CreatorFigures.Of(
            new CampaignMember("v", [], []), [], [new("v", Day, Views: 2_000, Cost: 50), new("v", Day.AddDays(1), Views: 3_000)]);

        Assert.Equal(10, figures.Cpm.Value);
        Assert.Equal(["interactions"], figures.Cpe.Missing);
        Assert.Equal(["orders"], figures.Cpa.Missing);
        Assert.Equal(["revenue"], figures.Return.Missing);
        Assert.Null(figures.Sums.Clicks);
        Assert.Equal(["orders"], (figures with { Sums = figures.Sums with { Orders = 0 } }).Cpa.Missing);
    }

    [Fact]
    public void The_fee_stands_for_the_cost_where_nobody_counted_one()
    {
        var member = new CampaignMember("v", [], [], 300);

        Assert.Equal((300, true), (CreatorFigures.Of(member, [], [new("v", Day, Views: 1)]) is var fee ? (fee.Cost, fee.CostIsFee) : default));
        Assert.Equal((20, false), (CreatorFigures.Of(member, [], [new("v", Day, Cost: 20)]) is var own ? (own.Cost, own.CostIsFee) : default));
    }

    [Fact]
    public void A_ratio_of_all_is_of_those_who_have_both()
    {
        var totals = CampaignTotals.Of(
        [
            Of(new(Views: 1_000, Orders: 4, Revenue: 200, Cost: 100)), Of(new(Views: 9_000, Revenue: 50)), Of(new(Cost: 900)),
        ], erased: 1);

        Assert.Equal((4, new Total(10_000, 2), new Total(1_000, 2)), (totals.All, totals.Views, totals.Cost));
        Assert.Equal((new Total(100, 1), new Total(25, 1), new Total(2, 1)), (totals.Cpm, totals.Cpa, totals.Return));
        Assert.Equal(new Total(null, 0), totals.Clicks);
    }

    [Fact]
    public void Ranks_that_agree_foretold_and_of_nine_cases_nothing_is_claimed()
    {
        (double, double)[] cases = [.. Enumerable.Range(0, 12).Select(number => (number * 10.0, Math.Pow(number, 3)))];
        var found = CalibrationReader.Correlate(cases, 10)!.Value;

        Assert.Equal(1, found.Correlation, 12);
        Assert.True(found.Low > 0.9);
        Assert.Null(CalibrationReader.Correlate(cases[..9], 10));
        Assert.Null(CalibrationReader.Correlate([.. cases.Select(one => (50.0, one.Item2))], 10));
        // With a tie, computed apart.
        var tied = CalibrationReader.Correlate(
            [(1, 1), (2, 3), (3, 2), (4, 5), (5, 4), (6, 7), (7, 6), (8, 10), (9, 9), (10, 4)], 10)!.Value;
        Assert.Equal(0.7294866524, tied.Correlation, 9);
    }

    [Fact]
    public void A_correlation_lies_in_its_interval_and_turns_with_the_outcome() => Prop.ForAll(
        Gen.Choose(0, 50).Two().ListOf().Where(list => list.Count is >= 10 and < 60).ToArbitrary(), pairs =>
        {
            var cases = pairs.Select(pair => ((double)pair.Item1, (double)pair.Item2)).ToList();
            if (CalibrationReader.Correlate(cases, 10) is not { } found)
                return;
            var turned = CalibrationReader.Correlate([.. cases.Select(one => (one.Item1, -one.Item2))], 10)!.Value;
            Assert.InRange(found.Correlation, -1.0000001, 1.0000001);
            Assert.True(found.Low <= found.Correlation + 0.002 && found.Correlation <= found.High + 0.002);
            Assert.Equal(found.Correlation, -turned.Correlation, 9);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Past_results_are_held_against_the_middle_of_the_campaign_and_weigh_as_much_as_is_said()
    {
        var ranked = PastReader.Read(
        [
            With("a", new(Revenue: 400, Cost: 100)), With("b", new(Revenue: 200, Cost: 100)), With("c", new(Revenue: 100, Cost: 100)),
            With("d", new(Views: 9)),
        ]);

        Assert.Equal(["a", "b", "c"], ranked.Keys);
        Assert.Equal((PastMeasure.Return, 50), ranked["b"]);
        Assert.Equal(66.67, ranked["a"].Index, 2);
        Assert.Equal(33.33, ranked["c"].Index, 2);
        // Of two there is no middle, and by what nobody has nothing is told.
        Assert.Empty(PastReader.Read([With("a", new(Views: 1)), With("b", new(Views: 3))]));
        Assert.Equal(PastMeasure.Views, PastReader.Read([With("a", new(Views: 1)), With("b", new(Views: 3)), With("c", new(Views: 2))])["a"].Measure);

        var past = new PastResult([new("x", "X", PastMeasure.Return, 60), new("y", "Y", null, null), new("z", "Z", PastMeasure.Orders, 20)]);
        Assert.Equal(40, past.Index);
        Assert.Equal(70, past.Weighed(80, 0.25));
        Assert.Equal(80, past.Weighed(80, 0));
        Assert.Null(past.Weighed(null, 0.5));
        Assert.Equal(80, new PastResult([new("y", "Y", null, null)]).Weighed(80, 0.5));
    }

    private static CreatorFigures With(string vetting, ResultSums sums) => new(vetting, 1, sums, sums.Cost, false, null, null);

    private static CreatorFigures Of(ResultSums sums) => new("v", 1, sums, sums.Cost, false, null, null);
}
