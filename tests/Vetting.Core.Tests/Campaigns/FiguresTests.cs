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
        var found = CalibrationReader.Correlate(cases)!.Value;

        Assert.Equal(1, found.Correlation, 12);
        Assert.True(found.Low > 0.9);
        Assert.Null(CalibrationReader.Correlate(cases[..9]));
        Assert.Null(CalibrationReader.Correlate([.. cases.Select(one => (50.0, one.Item2))]));
        // With a tie, computed apart.
        var tied = CalibrationReader.Correlate(
            [(1, 1), (2, 3), (3, 2), (4, 5), (5, 4), (6, 7), (7, 6), (8, 10), (9, 9), (10, 4)])!.Value;
        Assert.Equal(0.7294866524, tied.Correlation, 9);
    }

    [Fact]
    public void A_correlation_lies_in_its_interval_and_turns_with_the_outcome() => Prop.ForAll(
        Gen.Choose(0, 50).Two().ListOf().Where(list => list.Count is >= 10 and < 60).ToArbitrary(), pairs =>
        {
            var cases = pairs.Select(pair => ((double)pair.Item1, (double)pair.Item2)).ToList();
            if (CalibrationReader.Correlate(cases) is not { } found)
                return;
            var turned = CalibrationReader.Correlate([.. cases.Select(one => (one.Item1, -one.Item2))])!.Value;
            Assert.InRange(found.Correlation, -1.0000001, 1.0000001);
            Assert.True(found.Low <= found.Correlation + 0.002 && found.Correlation <= found.High + 0.002);
            Assert.Equal(found.Correlation, -turned.Correlation, 9);
        }).QuickCheckThrowOnFailure();

    private static CreatorFigures Of(ResultSums sums) => new("v", 1, sums, sums.Cost, false, null, null);
}
