using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Reading;

/// <summary>Hatred of groups is found by its shape, whatever the group and the verb; naming a group is not.</summary>
public sealed class GroupPhraseTests
{
    private static readonly SafetyReader Reader = Sample.Compiled.Safety;

    [Theory]
    [InlineData("en", "I honestly despise Albanians.", "safety.group-hatred")]
    [InlineData("en", "Cubans control everything around here.", "safety.group-insults")]
    [InlineData("en", "Every Kurd deserves a bullet.", "safety.group-violence")]
    [InlineData("en", "That synagogue needs burning.", "safety.group-violence")]
    [InlineData("en", "Put the Haitians on the first plane out.", "safety.group-exclusion")]
    [InlineData("en", "Armenians should be driven out of this town.", "safety.group-exclusion")]
    [InlineData("fr", "Un troupeau de singes, ces Serbes.", "safety.group-insults")]
    [InlineData("fr", "Les Kabyles, je les supporte pas.", "safety.group-hatred")]
    [InlineData("fr", "Les Cubains méritent une balle.", "safety.group-violence")]
    [InlineData("fr", "Remigration pour tous les Ivoiriens.", "safety.group-exclusion")]
    [InlineData("en", "Those Jamaicans make me sick.", "safety.group-hatred")]
    [InlineData("en", "I would rather starve than marry a Buddhist.", "safety.group-hatred")]
    [InlineData("en", "Cubans are nothing but cockroaches.", "safety.group-insults")]
    [InlineData("en", "Armenians like you are vile and greedy.", "safety.group-insults")]
    [InlineData("en", "My hamster is smarter than any Kurd.", "safety.group-insults")]
    [InlineData("en", "Egyptians don't belong in our village.", "safety.group-exclusion")]
    [InlineData("en", "We should deport every Colombian family.", "safety.group-exclusion")]
    [InlineData("en", "Bisexuals can never be trusted.", "safety.group-exclusion")]
    [InlineData("en", "Someone ought to drown these Haitians.", "safety.group-violence")]
    [InlineData("en", "Buddhists deserve to be lynched.", "safety.group-violence")]
    [InlineData("en", "Death to all Koreans!", "safety.group-violence")]
    [InlineData("fr", "J'abhorre les bouddhistes.", "safety.group-hatred")]
    [InlineData("fr", "Ces Ukrainiens me débectent.", "safety.group-hatred")]
    [InlineData("fr", "Les Kabyles sont vraiment de la vermine.", "safety.group-insults")]
    [InlineData("fr", "Mon hamster est plus intelligent que n'importe quel Serbe.", "safety.group-insults")]
    [InlineData("fr", "Les Ivoiriens n'ont rien à faire ici.", "safety.group-exclusion")]
    [InlineData("fr", "Il faudrait expulser tous les Cubains.", "safety.group-exclusion")]
    [InlineData("fr", "Les aveugles ne servent à rien.", "safety.group-exclusion")]
    [InlineData("fr", "Mort aux Tunisiens et à leurs amis.", "safety.group-violence")]
    [InlineData("fr", "Les bisexuelles méritent de crever.", "safety.group-violence")]
    [InlineData("fr", "On devrait noyer ces Égyptiens.", "safety.group-violence")]
    public void Hatred_contempt_exclusion_and_violence_are_found(string language, string text, string rule) =>
        Assert.Contains(Reader.Read(text, language), match =>
            match.Rule.Id == rule && match.Severity >= Severity.High);

    [Theory]
    [InlineData("en", "My dentist is Albanian.")]
    [InlineData("en", "Are there any Cubans in your band?")]
    [InlineData("en", "I adore Jamaicans and their music.")]
    [InlineData("en", "As a deaf person I sign with my hands.")]
    [InlineData("en", "Buddhists are kind and patient.")]
    [InlineData("en", "We have never hated Armenians.")]
    [InlineData("en", "Egyptians are not criminals.")]
    [InlineData("en", "No Haitian deserves to die at sea.")]
    [InlineData("en", "We would never deport Colombians.")]
    [InlineData("en", "I hate mosquitoes, and I love Cubans.")]
    [InlineData("en", "I hate that Kurdish bread sells out by nine.")]
    [InlineData("fr", "Ma dentiste est ukrainienne.")]
    [InlineData("fr", "Y a-t-il des Serbes dans ton équipe ?")]
    [InlineData("fr", "J'adore les Ivoiriens et leur musique.")]
    [InlineData("fr", "Je suis aveugle et je cours le marathon.")]
    [InlineData("fr", "Les bouddhistes sont patients et drôles.")]
    [InlineData("fr", "Je n'ai jamais détesté les Kabyles.")]
    [InlineData("fr", "Les Égyptiens ne sont pas des voleurs.")]
    [InlineData("fr", "Aucun Haïtien ne mérite de mourir en mer.")]
    [InlineData("fr", "Je déteste les moustiques, j'aime les Tunisiens.")]
    [InlineData("fr", "Les Cubaines ont battu les Serbes en finale.")]
    public void Groups_named_neutrally_proudly_or_in_defence_are_not(string language, string text) =>
        Assert.DoesNotContain(Reader.Read(text, language), match => match.Rule.Offends);

    [Theory]
    [InlineData("en", "Writing \"Cubans are vermin\" is plain bigotry.")]
    [InlineData("en", "Anyone who says that Albanians should be deported is a racist.")]
    [InlineData("en", "He posted \"kill all Kurds\" and was rightly banned.")]
    [InlineData("fr", "Dire « les Serbes sont des rats », c'est du racisme.")]
    [InlineData("fr", "Il a écrit « mort aux Kabyles », j'ai porté plainte.")]
    public void What_is_quoted_to_be_condemned_is_information_with_the_reason_said(string language, string text) =>
        Assert.All(Reader.Read(text, language).Where(match => match.Rule.Id.StartsWith("safety.group-", StringComparison.Ordinal)),
            match =>
            {
                Assert.Equal(Severity.Info, match.Severity);
                Assert.Contains(match.Contexts, context => context.Id == "condemned");
            });

    [Theory]
    [InlineData("fr", "Mort aux juifs. Sinon, mon nouveau podcast est en ligne, un vrai livre audio.")]
    [InlineData("en", "Death to Mormons. By the way, my new podcast about history is out.")]
    public void A_topic_elsewhere_in_the_post_lowers_no_call_to_violence(string language, string text) =>
        Assert.Contains(Reader.Read(text, language), match => match.Severity == Severity.Floor);
}
