using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Reading;

/// <summary>Words that look like trouble and are none, and offers that are.</summary>
public sealed class EverydayWordsTests
{
    private static readonly SafetyReader Reader = Sample.Compiled.Safety;

    [Theory]
    [InlineData("fr", "Mon sac est bourré de pinceaux")]
    [InlineData("fr", "Une tarte bourrée de myrtilles")]
    [InlineData("fr", "Il a bourré le poêle de bûches")]
    [InlineData("fr", "Merci à Paul Bourré pour l'accueil")]
    [InlineData("fr", "Nichons-nous sous la couette")]
    [InlineData("fr", "Rôti, bâtard bien cuit et beurre salé")]
    [InlineData("fr", "Ce gratin est une tuerie")]
    [InlineData("en", "Alan Cumming narrates the tour")]
    [InlineData("en", "Dinner at the Crazy Bastard Sauce Company")]
    [InlineData("en", "Dumbo and Bambi for movie night")]
    [InlineData("en", "A bag of Airheads at the fair")]
    [InlineData("en", "Twenty fags and a newspaper, said my nan")]
    [InlineData("en", "Two hundred followers, thank you all")]
    [InlineData("en", "Write to me for the sewing pattern, it is $6")]
    [InlineData("fr", "Écrivez-moi pour le patron du sac, 6 €")]
    public void Everyday_words_names_and_dishes_are_not_held_against_anyone(string language, string text) =>
        Assert.DoesNotContain(Reader.Read(text, language), match => match.Severity > Severity.Info);

    [Theory]
    [InlineData("fr", "Je suis complètement bourré ce soir", "safety.alcohol")]
    [InlineData("fr", "Investissez 150 € et récupérez 1 500 € demain", "safety.spam")]
    [InlineData("fr", "20 000 abonnés TikTok pour 30 €", "safety.spam")]
    [InlineData("fr", "Jetez vos antidépresseurs, ma plante suffit", "safety.spam")]
    [InlineData("fr", "Comptes Spotify à vie, 8 €", "safety.piracy")]
    [InlineData("fr", "Beuh dispo, livraison ce soir", "safety.drugs")]
    [InlineData("en", "I turned 400 into 7000 in a week", "safety.spam")]
    [InlineData("en", "15k followers for $12, instant delivery", "safety.spam")]
    [InlineData("en", "This juice cures arthritis", "safety.spam")]
    [InlineData("en", "Cracked Photoshop, link in bio", "safety.piracy")]
    [InlineData("en", "Shrooms for sale, text me", "safety.drugs")]
    [InlineData("en", "Parlay of the day", "safety.gambling")]
    public void Offers_are_known_by_what_meets(string language, string text, string rule) =>
        Assert.Contains(Reader.Read(text, language), match =>
            match.Rule.Id == rule && match.Severity > Severity.Info);

    [Theory]
    [InlineData("fr", "Je vais te casser les dents", "safety.threats", "Paroles menaçantes")]
    [InlineData("fr", "Va te pendre", "safety.self-harm-incitement", "Incitation au suicide")]
    [InlineData("fr", "Ce ministre mérite une balle", "safety.harm-wish", "Mort ou violence souhaitée à quelqu’un")]
    [InlineData("en", "I will bury anyone who touches my fries", "safety.threats", "Threatening words")]
    [InlineData("en", "Go hang yourself", "safety.self-harm-incitement", "Telling somebody to end their life")]
    [InlineData("en", "That referee should be shot", "safety.harm-wish", "Death or violence wished on somebody")]
    public void A_title_says_no_more_than_the_quote(string language, string text, string rule, string title)
    {
        var found = Reader.Read(text, language).Where(match => match.Rule.Title.In(language) == title).ToList();

        Assert.Contains(rule, found.Select(match => match.Rule.Id));
        Assert.DoesNotContain(Reader.Read(text, language), match => match.Rule.Id != rule
            && match.Rule.Id is "safety.threats" or "safety.self-harm-incitement" or "safety.harm-wish"
            && match.Rule.Id != rule);
    }

    [Fact]
    public void A_hashtag_that_names_a_cause_is_a_subject_mentioned() => Assert.All(
        Reader.Read("Marching on Saturday #BlackLivesMatter", "en"),
        match => Assert.Equal(Severity.Info, match.Severity));
}
