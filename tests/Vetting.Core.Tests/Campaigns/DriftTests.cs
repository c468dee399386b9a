using Vetting.Core.Campaigns;
using Vetting.Core.Campaigns.Drift;
using Vetting.Core.Texts;
using Vetting.Core.Vettings;
using static Vetting.Core.Tests.Campaigns.CampaignSample;

namespace Vetting.Core.Tests.Campaigns;

public sealed class DriftTests
{
    private static readonly string[] Soups = ["poireaux", "carottes", "courges", "navets", "lentilles", "panais", "fenouil", "choux"];

    [Fact]
    public void Who_speaks_of_something_else_parts_from_the_message_and_the_others()
    {
        var drift = Read(Soup("Ada"), Soup("Bea"), Soup("Cleo"), Crypto("Dan"));

        Assert.Equal([PartingKind.Message, PartingKind.Discourse], drift.Creators[3].Parting);
        Assert.Equal(1, drift.Creators[3].OffMessage);
        Assert.NotEmpty(drift.Creators[3].Evidence);
        Assert.All(drift.Creators.Take(3), creator => Assert.Empty(creator.Parting));
        Assert.All(drift.Creators.Take(3), creator => Assert.True(creator.FromOthers < drift.Creators[3].FromOthers));
    }

    [Fact]
    public void Of_few_posts_nothing_is_said()
    {
        var drift = Read(Soup("Ada"), Soup("Bea"), Crypto("Dan", posts: 2));
        var alone = Read(Soup("Ada"), Soup("Bea", posts: 5));

        Assert.Equal((2, null, null), (drift.Creators[2].Posts, drift.Creators[2].OffMessage, drift.Creators[2].FromOthers));
        Assert.Empty(drift.Creators[2].Parting);
        Assert.Null(alone.Creators[0].FromOthers);
    }

    [Fact]
    public void The_policy_says_of_how_few_posts_nothing_is_said()
    {
        CampaignCreator[] creators = [Soup("Ada"), Soup("Bea"), Crypto("Dan", posts: 2)];

        Assert.NotNull(Read(new CampaignRules(DriftPosts: 2), creators).Creators[2].FromOthers);
        Assert.Null(Read(new CampaignRules(DriftPosts: 2, DriftOthers: 13), creators).Creators[2].FromOthers);
        Assert.DoesNotContain(
            PartingKind.Discourse, Read(new CampaignRules(DriftDistance: 1), Soup("Ada"), Soup("Bea"), Crypto("Dan")).Creators[2].Parting);
    }

    [Fact]
    public void The_same_posts_give_the_same_picture() => Assert.Equivalent(
        Read(Soup("Ada"), Soup("Bea"), Crypto("Dan")), Read(Soup("Ada"), Soup("Bea"), Crypto("Dan")));

    [Theory]
    [InlineData("La soupe Maison Alba est sans sucre", "La soupe Maison Alba contient du sucre", ContradictionKind.Contents, "sucre")]
    [InlineData("This Maison Alba soup is sugar-free", "The Maison Alba soup with sugar", ContradictionKind.Contents, "sugar")]
    [InlineData("La soupe Maison Alba est à 12 €", "La soupe Maison Alba coûte 15,50 euros", ContradictionKind.Figure, "€")]
    [InlineData("La soupe Maison Alba : 70 % de légumes", "La soupe Maison Alba, c’est 85 % de légumes", ContradictionKind.Figure, "% legume")]
    [InlineData("La soupe Maison Alba est vegan", "La soupe Maison Alba contient du beurre", ContradictionKind.Quality, "vegan")]
    [InlineData("La soupe Maison Alba est bio", "La soupe Maison Alba n’est pas bio", ContradictionKind.Quality, "bio")]
    [InlineData("La soupe Maison Alba, fabriquée en France", "Soupe Maison Alba fabriquée en Espagne", ContradictionKind.Origin, "France")]
    public void Quotes_side_by_side_what_does_not_go_together(string one, string other, ContradictionKind kind, string about)
    {
        var found = Assert.Single(Read(Says("Ada", one), Says("Bea", other)).Contradictions);

        Assert.Equal((kind, about), (found.Kind, found.About));
        Assert.Equal((IdOf("Ada"), IdOf("Bea")), (found.One.Vetting, found.Other.Vetting));
        Assert.Contains(found.One.Quote.Quote, one, StringComparison.Ordinal);
        Assert.Contains(found.Other.Quote.Quote, other, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("La soupe Maison Alba est sans sucre", "Mon gâteau contient du sucre. La soupe Maison Alba est bonne")]
    [InlineData("La soupe Maison Alba sans hésiter", "La soupe Maison Alba avec plaisir")]
    [InlineData("La soupe Maison Alba est à 12 €", "La soupe Maison Alba à 12 euros")]
    [InlineData("La soupe Maison Alba : -10 % avec ADA10", "La soupe Maison Alba : -20 % avec BEA20")]
    [InlineData("La soupe Maison Alba est sans sucre", "La soupe Maison Alba : sans sucre, et l’autre soupe avec du sucre")]
    public void Says_nothing_of_what_goes_together_or_is_about_something_else(string one, string other) =>
        Assert.Empty(Read(Says("Ada", one), Says("Bea", other)).Contradictions);

    private static DriftPicture Read(params CampaignCreator[] creators) => Read(CampaignRules.Usual, creators);

    private static DriftPicture Read(CampaignRules rules, params CampaignCreator[] creators) => DriftReader.Read(
        Winter, [.. creators.Select(creator => (creator.Row.Id, Find(creator)))], [], rules);

    private static CampaignCreator Says(string name, string text) =>
        Creator(name, history => history.Add(Post(1, $"{text}. #soupealba")));

    private static CampaignCreator Soup(string name, int posts = 6) => Creator(name, history =>
    {
        foreach (var number in Enumerable.Range(0, posts))
            history.Add(Post(number, $"Soupe aux {Soups[number]} de {name}, une soupe de légumes. #soupealba"), tone: ToneLabel.Positive);
    });

    private static CampaignCreator Crypto(string name, int posts = 6) => Creator(name, history =>
    {
        foreach (var number in Enumerable.Range(0, posts))
            history.Add(Post(number, $"Mon portefeuille crypto perd, épisode {number}. @maison.alba"), tone: ToneLabel.Negative);
    });
}
