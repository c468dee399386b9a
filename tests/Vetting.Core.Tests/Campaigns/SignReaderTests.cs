using Vetting.Core.Campaigns;
using Vetting.Core.History;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Campaigns;

public sealed class SignReaderTests
{
    private static readonly CampaignSigns Signs =
        new(["soupealba"], ["maison.alba"], ["alba.example/soupe"], ["ALBA5"], ["Maison Alba"]);

    [Theory]
    [InlineData("Une soupe #SoupeAlba ce soir", "Tag soupealba")]
    [InlineData("Une soupe #soupealbafan ce soir", "")]
    [InlineData("Merci @maison.alba !", "Mention maison.alba")]
    [InlineData("Merci @maison.alba.", "Mention maison.alba")]
    [InlineData("Merci @maison.albatros", "")]
    [InlineData("Le lien : https://www.alba.example/soupe?utm=ada", "Link alba.example/soupe")]
    [InlineData("Sur boutique.alba.example/soupe/1 tout de suite", "Link alba.example/soupe")]
    [InlineData("Sur alba.example/soupes", "")]
    [InlineData("Sur notalba.example/soupe", "")]
    [InlineData("Avec le code ada-10.", "Code ADA-10")]
    [InlineData("Avec le code ADA-100", "")]
    [InlineData("alba5 et #soupealba", "Code ALBA5|Tag soupealba")]
    [InlineData("J’aime Maison Alba", "")]
    public void Tells_by_which_signs_a_post_is_the_campaigns(string text, string expected) => Assert.Equal(
        expected,
        string.Join('|', new SignReader(Signs, new CampaignMember("v", ["ADA-10"], [])).Find(Sample.Post(text: text))
            .Select(found => $"{found.Sign} {found.What}")));

    [Fact]
    public void What_the_platform_or_the_creator_says_of_the_deal_counts_where_it_names_the_advertiser()
    {
        var reader = new SignReader(Signs);
        var flagged = Sample.Post(text: "Une soupe avec Maison Alba") with { PaidPartnership = true };
        var told = Sample.Post(text: "Une soupe") with { Collaboration = new Collaboration("MAISON ALBA") };
        var other = Sample.Post(text: "Une soupe avec Verdura") with { PaidPartnership = true };
        var beside = Sample.Post(text: "Une soupe") with { Hashtags = ["SoupeAlba"], OtherLinks = ["https://alba.example/soupe"] };

        Assert.Equal([new FoundSign(PostSign.Sponsor, "Maison Alba")], reader.Find(flagged));
        Assert.Equal([new FoundSign(PostSign.Sponsor, "Maison Alba")], reader.Find(told));
        Assert.Empty(reader.Find(other));
        Assert.Equal([PostSign.Link, PostSign.Tag], reader.Find(beside).Select(found => found.Sign));
    }
}
