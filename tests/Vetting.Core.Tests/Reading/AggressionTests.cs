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
    [InlineData("Zips close if you suck in your belly first")]
    [InlineData("A prick with the fork and you bake the potatoes")]
    public void Is_not_where_it_is_aimed_at_nobody(string text) => Assert.Empty(Screen.Find(text, "en"));

    [Theory]
    [InlineData("en", "I will bury anyone who tells me otherwise.", "safety.threats")]
    [InlineData("fr", "Je vais tuer quiconque y touche.", "safety.threats")]
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
    public void Portraits_mourners_and_shepherds_threaten_nobody(string language, string text) => Assert.DoesNotContain(
        Reader.Read(text, language), match => match.Rule.Id is "safety.threats" or "safety.misinformation");
}
