using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Reading;

/// <summary>Where coarse or belittling English is aimed at somebody, and where it is not.</summary>
public sealed class AggressionTests
{
    private static readonly SafetyScreen Screen = new(Sample.Policy, []);
    private static readonly SafetyReader Reader = Sample.Compiled.Safety;

    [Theory]
    [InlineData("@user you talk shit all day")]
    [InlineData("@user what a clown")]
    [InlineData("@user shame on the lot of them")]
    [InlineData("@user that was a stupid answer")]
    [InlineData("Our mayor is a liar and everybody knows")]
    [InlineData("The landlord is such a hypocrite")]
    [InlineData("They are cowards, all of them")]
    [InlineData("You're a vile little person")]
    [InlineData("You are so stupid")]
    [InlineData("He's a psychopath")]
    [InlineData("You are garbage")]
    [InlineData("You're sick in the head")]
    [InlineData("Burn in hell, the pair of you")]
    [InlineData("You absolute asshole")]
    [InlineData("Get fucked, referee")]
    [InlineData("Fuck you and your bike")]
    [InlineData("My landlord is such a hypocrite")]
    [InlineData("My boss is a liar")]
    [InlineData("fck off, all of you")]
    [InlineData("What a prick, and you suck too")]
    public void Is_offensive_where_it_puts_somebody_down(string text) => Assert.NotEmpty(Screen.Find(text, "en"));

    [Theory]
    [InlineData("@user those drummers kick ass")]
    [InlineData("@user I know shit about gardening")]
    [InlineData("@user bring crisps or some shit")]
    [InlineData("@user it's a shame the museum closes early")]
    [InlineData("@user low fat yoghurt works too")]
    [InlineData("@user it becomes a vicious circle")]
    [InlineData("@user I feel stupid for missing the bus")]
    [InlineData("A disgraceful queue at the bakery")]
    [InlineData("The liar's dice tournament starts at six")]
    [InlineData("This kettle is so stupid")]
    [InlineData("The vile smell came from the fridge")]
    [InlineData("A film about a psychopath and his cat")]
    [InlineData("The sermon says the wicked will burn in hell")]
    [InlineData("Are you sick of rain yet?")]
    [InlineData("Can you take the garbage out")]
    [InlineData("I'm an asshole before my first coffee")]
    [InlineData("Let's get fucked up on cider")]
    [InlineData("Fuck you Monday")]
    [InlineData("My idiot brain forgot the keys again")]
    [InlineData("These two idiots fell asleep on the sofa, best dogs ever")]
    [InlineData("I love those idiots, twenty years of friends")]
    [InlineData("Zips close if you suck in your belly first")]
    [InlineData("A prick with the fork and you bake the potatoes")]
    public void Is_not_where_it_is_aimed_at_nobody(string text) => Assert.Empty(Screen.Find(text, "en"));

    [Theory]
    [InlineData("en", "I will bury anyone who tells me otherwise.", "safety.threats")]
    [InlineData("fr", "Je vais tuer quiconque y touche.", "safety.threats")]
    [InlineData("en", "Upload one more clip and I'll snap your arms.", "safety.threats")]
    [InlineData("en", "Sleep with the lights on, we have your address.", "safety.threats")]
    [InlineData("fr", "Continue de parler et on te retrouve dans un fossé.", "safety.threats")]
    [InlineData("fr", "Dors bien, on a ton adresse.", "safety.threats")]
    [InlineData("en", "I hope your child dies.", "safety.harm-wish")]
    [InlineData("fr", "J'espère que ta mère crève.", "safety.harm-wish")]
    [InlineData("fr", "Saute du toit, ça fera du bruit.", "safety.self-harm-incitement")]
    [InlineData("fr", "Ces idiots de contrôleurs ne savent rien.", "safety.insults")]
    [InlineData("en", "Doctors get paid to keep you sick.", "safety.misinformation")]
    [InlineData("en", "Wake up, sheep!", "safety.misinformation")]
    [InlineData("fr", "Réveillez-vous, les moutons !", "safety.misinformation")]
    public void Threats_and_conspiracies_are_found_in_both_languages(string language, string text, string rule) =>
        Assert.Contains(Reader.Read(text, language), match => match.Rule.Id == rule);

    [Fact]
    public void Calling_the_news_false_reports_nothing() => Assert.Empty(Assert.Single(
        Reader.Read("The news is written by liars. I will bury anyone who tells me otherwise.", "en"),
        match => match.Rule.Id == "safety.threats").Contexts);

    [Theory]
    [InlineData("en", "I'll shoot everyone who books a portrait session this month.")]
    [InlineData("en", "I will end with everyone who made this year special.")]
    [InlineData("en", "I'm going to bury the garlic in the ashes for anyone who likes it soft.")]
    [InlineData("en", "Wake up to sheep grazing outside your window.")]
    [InlineData("fr", "Demain on va enterrer celui qui m’a appris la cuisine.")]
    [InlineData("fr", "On va défoncer tous ceux qui viendront au tournoi de babyfoot.")]
    [InlineData("fr", "On te retrouve sur le stand samedi, continue à chanter.")]
    [InlineData("en", "Bringing bats to the cricket match this Sunday.")]
    public void Portraits_mourners_and_shepherds_threaten_nobody(string language, string text) => Assert.DoesNotContain(
        Reader.Read(text, language), match => match.Rule.Id is "safety.threats" or "safety.misinformation");

    [Theory]
    [InlineData("Ces idiots de pigeons ont mangé mes semis")]
    [InlineData("Je les aime, ces idiots de chats")]
    [InlineData("Ma première collabo avec un peintre")]
    public void Pets_friends_and_joint_work_are_not_insulted_in_french(string text) => Assert.Empty(Screen.Find(text, "fr"));

    [Theory]
    [InlineData("en", "My teacher used to say disabled people are a burden. He was wrong.")]
    [InlineData("en", "Nobody should be told \"I hope you die\" for a scarf.")]
    [InlineData("en", "Why do people still think Haitians are lazy? Read a book.")]
    [InlineData("fr", "On m'a encore traitée de sale gouine dans le métro.")]
    [InlineData("fr", "Il paraît que les Roms sont des voleurs. Vous n'en connaissez aucun.")]
    [InlineData("fr", "Non, les musulmans ne sont pas tous des terroristes, il faut le redire.")]
    public void Counter_speech_is_information_at_most(string language, string text) => Assert.All(
        Reader.Read(text, language), match => Assert.Equal(Severity.Info, match.Severity));

    [Theory]
    [InlineData("en", "No miracle cures, said the physio, six weeks of rest.")]
    [InlineData("fr", "Jamais d'antibiotiques sans ordonnance, rappelle le pharmacien.")]
    public void Warnings_against_an_offer_are_none(string language, string text) => Assert.DoesNotContain(
        Reader.Read(text, language), match => match.Rule.Id == "safety.spam" && match.Severity > Severity.Info);

    [Theory]
    [InlineData("en", "Miracle detox drops, lose 10 pounds in a week.")]
    [InlineData("fr", "Détox miracle : perdez 8 kilos en 10 jours.")]
    public void Miracle_detoxes_are_offers(string language, string text) => Assert.Contains(
        Reader.Read(text, language), match => match.Rule.Id == "safety.spam" && match.Severity > Severity.Info);

    [Theory]
    [InlineData("fr", "Un verre de vin rouge et un bon livre")]
    [InlineData("fr", "Déglacer avec un verre de vin blanc")]
    [InlineData("en", "A glass of wine and a bath")]
    public void A_glass_of_wine_is_no_excess(string language, string text) => Assert.Empty(Reader.Read(text, language));
}
