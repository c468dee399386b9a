using Vetting.Core.Campaigns;
using Vetting.Core.Texts;
using Vetting.Testing.Builders;
using static Vetting.Core.Tests.Campaigns.CampaignSample;

namespace Vetting.Core.Tests.Campaigns;

public sealed class PostFinderTests
{
    [Theory]
    [InlineData("Publicité. Une soupe #soupealba", DisclosureState.Clear)]
    [InlineData("Une soupe #soupealba", DisclosureState.Missing)]
    [InlineData("Une soupe #soupealba #ad", DisclosureState.Misplaced)]
    public void Says_whether_a_post_is_disclosed_as_its_law_asks(string text, DisclosureState expected)
    {
        var ada = Creator("Ada", history => history.Add(Post(2, text)));

        Assert.Equal(expected, Assert.Single(Find(ada)).Disclosure);
    }

    [Fact]
    public void Leaves_what_is_of_other_days_and_tells_which_phrases_are_spoken_of()
    {
        var ada = Creator("Ada", history => history
            .Add(Post(-1, "Une soupe #soupealba")).Add(Post(28, "Une soupe #soupealba"))
            .Add(Post(27, "Des légumes #soupealba")).Add(Post(0, "Un gâteau #soupealba")).Add(Post(3, "Une soupe sans rien")));
        var posts = Find(ada);

        Assert.Equal([First, First.AddDays(27)], posts.Select(post => post.Day));
        Assert.Equal([false, true], posts.Select(post => post.IsOnMessage));
        Assert.Equal(["légume"], posts[1].Spoken);
    }

    [Fact]
    public void Holds_the_response_against_the_creators_own_organic_posts_once_there_are_enough()
    {
        CampaignCreator With(int organic) => Creator("Ada", history =>
        {
            foreach (var number in Enumerable.Range(1, organic))
                history.Add(Sample.Post(number + 40, $"Un jour au jardin, le {number}", likes: 190, comments: 10));
            history.Add(Post(2, "Publicité. Une soupe #soupealba", likes: 90)).Add(Post(3, "Une soupe #soupealba", likes: null) with { Comments = null });
        });

        Assert.Equal([0.5, null], Find(With(8)).Select(post => post.Response));
        Assert.Equal([null, null], Find(With(7)).Select(post => post.Response));
        Assert.Null(Find(With(8))[1].Interactions);
    }
}
