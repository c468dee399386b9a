using FsCheck;
using FsCheck.Fluent;
using Vetting.Core.Campaigns;
using Vetting.Core.Campaigns.Wear;
using Vetting.Core.History;
using Vetting.Core.Vettings;
using static Vetting.Core.Tests.Campaigns.CampaignSample;

namespace Vetting.Core.Tests.Campaigns;

public sealed class WearTests
{
    [Fact]
    public void A_response_that_falls_from_post_to_post_is_told_and_of_few_posts_nothing()
    {
        var falls = WearReader.TrendOf([1.2, 1.1, 0.9, 0.8, 0.6, 0.5], CampaignRules.Usual)!;

        Assert.True(falls.Falls);
        Assert.Equal((-1, 1.1, 0.6), (falls.Tau, falls.First, falls.Last));
        Assert.Null(WearReader.TrendOf([1.2, 1.1, 0.9, 0.8, 0.6], CampaignRules.Usual));
        Assert.False(WearReader.TrendOf([1.2, 0.5, 0.9, 1.1, 0.6, 0.8], CampaignRules.Usual)!.Falls);
        Assert.False(WearReader.TrendOf([1, 1, 1, 1, 1, 1], CampaignRules.Usual)!.Falls);
    }

    [Fact]
    public void Turned_round_a_trend_is_its_opposite() => Prop.ForAll(
        Gen.Choose(0, 9).ListOf().Where(list => list.Count is >= 6 and < 40).ToArbitrary(), values =>
        {
            var (there, back) = (WearReader.TrendOf([.. values.Select(value => (double)value)], CampaignRules.Usual)!,
                WearReader.TrendOf([.. values.AsEnumerable().Reverse().Select(value => (double)value)], CampaignRules.Usual)!);
            Assert.Equal(there.Tau, -back.Tau, 12);
            Assert.Equal(there.Z, -back.Z, 12);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Counts_who_comments_with_both_and_says_whose_comments_are_too_few()
    {
        var wear = Read(Commented("Ada", 0, 30), Commented("Bea", 20, 25), Commented("Cleo", 0, 19));

        var pair = Assert.Single(wear.Shared);
        Assert.Equal((IdOf("Ada"), IdOf("Bea"), 10, 25), (pair.One, pair.Other, pair.Shared, pair.Fewer));
        Assert.Equal([IdOf("Cleo")], wear.WithoutComments);
    }

    [Fact]
    public void Counts_sponsored_posts_since_the_beginning_and_as_many_days_before()
    {
        var ada = Creator("Ada", history =>
        {
            foreach (var day in Enumerable.Range(1, 10))
                history.Add(Post(-day, $"Au jardin, jour {day}")).Add(Post(day - 1, $"Publicité. Soupe {day} #soupealba"));
            history.Add(Post(-20, "Publicité. Autre chose"));
        });
        var creator = Assert.Single(Read(First.AddDays(9), ada).Creators);

        Assert.Equal((new SponsoredShare(0, 10, 8), new SponsoredShare(10, 10, 8)), (creator.Before, creator.During));
        Assert.Equal((0, 1), (creator.Before.Share, creator.During.Share));
        Assert.Null(new SponsoredShare(3, 7, 8).Share);
    }

    private static AudienceWear Read(params CampaignCreator[] creators) => Read(First.AddDays(60), creators);

    private static AudienceWear Read(DateOnly today, params CampaignCreator[] creators) => WearReader.Read(
        Winter, creators, creators.SelectMany(creator => Find(creator)).ToLookup(post => post.Vetting), today,
        CampaignRules.Usual);

    private static CampaignCreator Commented(string name, int from, int count) => Creator(name, history => history
        .Add(Post(1, "Une soupe")).Commented(Enumerable.Range(from, count)
            .SelectMany(author => new[] { 1, 2 }.Select(_ => new PostComment("1", $"{author:x16}", "Miam")))));
}
