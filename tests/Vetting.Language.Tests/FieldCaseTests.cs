using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.Core.Texts;

namespace Vetting.Language.Tests;

/// <summary>What people met in software of this sort, word for word, whole texts read as the product reads them; other
/// tests hold the kinds by other words.</summary>
public sealed class FieldCaseTests
{
    private static readonly Policy Policy = PolicyFile.Read(PolicyFile.Default);
    private static readonly DisclosureScreen Disclosure = new(Policy);
    private static readonly SafetyScreen Safety = new(Policy, [.. Policy.Safety.Rules.Select(rule => rule.Id)]);

    [Theory]
    [InlineData("#pub Thank you for the lovely oven")]
    [InlineData("#pub Gracias por el horno")]
    [InlineData("#offert grazie")]
    [InlineData("Paid partnership avec Fours Exemple")]
    [InlineData("#ADV grazie a Forni Esempio")]
    [InlineData("#sponsorizzato da Forni Esempio")]
    [InlineData("#Werbung neuer Ofen")]
    [InlineData("Anzeige | Mein neuer Ofen")]
    [InlineData("#publi forno novo")]
    [InlineData("Parceria paga com Fornos Exemplo")]
    [InlineData("[PUB] four neuf")]
    public async Task Markers_of_any_language_disclose(string text) =>
        Assert.Equal(new CaptionVerdict(Commercial: true, Disclosed: true), await CaptionAsync(text));

    [Theory]
    [InlineData("#ad_astra")]
    [InlineData("#ad_free")]
    [InlineData("#pub_irlandais")]
    [InlineData("#pub_quiz")]
    [InlineData("j'ai vu une publicité hier à la télé")]
    [InlineData("la publicité m'énerve")]
    [InlineData("I work in advertisement design")]
    [InlineData("This is not a sponsored post")]
    [InlineData("No paid promotion in this video")]
    [InlineData("Un produit offert pour deux achetés au supermarché")]
    [InlineData("not #ad")]
    public async Task Other_tags_and_words_in_running_text_do_not(string text) =>
        Assert.Equal(new CaptionVerdict(Commercial: false, Disclosed: false), await CaptionAsync(text));

    [Theory]
    [InlineData("Elle a bourré la pipe de tabac")]
    [InlineData("J'ai bourré mes courgettes de farce, bien bourrées")]
    [InlineData("Il est bourré d'humour")]
    [InlineData("La valise est bourrée à craquer")]
    [InlineData("Jean Bourré habite Bourré")]
    [InlineData("Nichons-nous ici")]
    [InlineData("Alan Cumming is wonderful in this series")]
    [InlineData("The Penistone Cumming Arsenal match")]
    public async Task Everyday_words_are_no_safety_finding(string text) =>
        Assert.Empty(Safety.Find(text, (await Analysed.OneAsync(text)).Language));

    [Theory]
    [InlineData("connard1")]
    [InlineData("connard69 va")]
    [InlineData("connard²")]
    [InlineData("#connard1")]
    [InlineData("pute69")]
    [InlineData("fils de pute2")]
    [InlineData("fuck2 that")]
    public async Task Digits_do_not_hide_a_rude_word(string text) =>
        Assert.NotEmpty(Safety.Find(text, (await Analysed.OneAsync(text)).Language));

    [Theory]
    [InlineData("en", "Beyoncé wins")]
    [InlineData("en", "Björk sings")]
    [InlineData("en", "Giannis Antetokounmpo scores 40")]
    [InlineData("en", "Lunch at Osteria Francescana with Massimo Bottura")]
    [InlineData("en", "Zinedine Zidane on Cristiano Ronaldo")]
    [InlineData("en", "Pelé was the best player ever")]
    [InlineData("fr", "Massimo Bottura à Lyon")]
    public async Task Proper_names_decide_no_language(string language, string text) =>
        Assert.Contains((await Analysed.GuessAsync(text)).Language, new[] { language, null });

    [Theory]
    [InlineData("da", "I dag bager jeg en kage med æbler og kanel til hele familien")]
    [InlineData("fi", "Tänään leivon omenapiirakan kanelilla koko perheelle")]
    [InlineData("id", "Hari ini saya membuat kue apel dan kayu manis untuk keluarga")]
    [InlineData("eu", "Gaur sagar tarta bat egiten dut familia osoarentzat")]
    [InlineData("fi", "Kiitos kaikille")]
    [InlineData("sv", "God morgon alla")]
    [InlineData("ca", "Bona nit a tothom")]
    public async Task Neighbours_are_not_forced_into_one_of_the_six(string language, string text) =>
        Assert.Contains((await Analysed.GuessAsync(text)).Language, new[] { language, null });

    [Theory]
    [InlineData("ja", "おはよう")]
    [InlineData("ko", "안녕하세요")]
    [InlineData("ru", "Привет всем")]
    [InlineData("el", "Γειά σας")]
    [InlineData("th", "สวัสดีครับ")]
    [InlineData("zh", "你好")]
    [InlineData("en", "Good morning おはよう")]
    public async Task A_script_of_its_own_names_the_language(string language, string text) =>
        Assert.Equal(language, (await Analysed.GuessAsync(text)).Language);

    [Theory]
    [InlineData("Une pâte brisée maison")]
    [InlineData("Viande hachée et œufs battus")]
    [InlineData("Killer brownies")]
    [InlineData("Bitter chocolate, sour cream, hot sauce")]
    [InlineData("Dirty rice with crab")]
    [InlineData("This cake is sick")]
    [InlineData("😜")]
    [InlineData("🤔")]
    [InlineData("😱")]
    [InlineData("👻")]
    [InlineData("😴")]
    [InlineData("😬")]
    [InlineData("It could be worse")]
    [InlineData("Il y a pire")]
    [InlineData("zero problems")]
    [InlineData("zero complaints")]
    [InlineData("problem-free")]
    [InlineData("worry free")]
    [InlineData("far from bad")]
    [InlineData("zéro souci")]
    [InlineData("zéro problème")]
    [InlineData("zéro stress")]
    [InlineData("loin d'être mauvais")]
    public async Task Craft_words_emoji_and_denied_trouble_are_not_negative(string text) =>
        Assert.NotEqual(ToneLabel.Negative, (await Analysed.ToneAsync(text)).Label);

    [Theory]
    [InlineData("Couldn't be better")]
    [InlineData("I've never had a better cake")]
    [InlineData("Nobody does it better")]
    [InlineData("Without doubt the best")]
    [InlineData("Je n'ai jamais mangé un meilleur pain")]
    [InlineData("Jamais vu aussi beau")]
    public async Task Comparatives_denied_are_praise(string text) =>
        Assert.Equal(ToneLabel.Positive, (await Analysed.ToneAsync(text)).Label);

    private static async Task<CaptionVerdict> CaptionAsync(string text) =>
        Disclosure.Read(text, await Analysed.OneAsync(text));
}
