using Vetting.Core.Texts;

namespace Vetting.Language.Tests;

public sealed class TopicTests
{
    [Theory]
    [InlineData("Aujourd'hui je vous présente ma soupe de potiron avec de l'huile d'olive", "soupe de potiron", "huile d'olive")]
    [InlineData("Nouvelle vidéo en ligne : un vrai coup de cœur pour cette crème hydratante #RoutineMatin",
        "crème hydratante", "#RoutineMatin")]
    [InlineData("Le matin je cuisine et je raconte la cuisine de ma grand-mère", "cuisine")]
    [InlineData("Pour bien réussir une tarte, il faut préparer la pâte et la laisser dormir", "tarte", "pâte")]
    [InlineData("L'eau de cuisson des pois chiches fait monter la mousse au chocolat",
        "eau de cuisson des pois chiches", "mousse au chocolat")]
    [InlineData("I always knit on the train and my knit is nearly finished", "train", "knit")]
    [InlineData("Let me show you my skin care routine and the running club", "skin care routine", "running club")]
    [InlineData("What a day, so many things to say about life and time #photooftheday")]
    [InlineData("This week I want to show you how I make sourdough bread at home", "sourdough bread")]
    public async Task Quotes_what_a_text_speaks_of(string text, params string[] phrases) => Assert.Equal(
        phrases, (await Analysed.OneAsync(text)).KeyPhrases.Select(phrase => text.Substring(phrase.Start, phrase.Length)));

    [Theory]
    [InlineData("Le potage qu'une voisine fait, celui qu’on mange")]
    [InlineData("Des torchons de Verdura avec le code ADA10")]
    [InlineData("Tea towels from Verdura, use JAX20 at checkout")]
    public async Task Neither_elided_words_nor_promo_codes_are_topics(string text) =>
        Assert.DoesNotContain((await Analysed.OneAsync(text)).KeyPhrases,
            phrase => text.Substring(phrase.Start, phrase.Length) is var topic
                && (topic.EndsWith('\'') || topic.EndsWith('’') || topic.Any(char.IsAsciiDigit)));

    [Fact]
    public async Task When_and_how_often_is_no_topic()
    {
        const string text = "Je ne jette plus jamais une nappe en coton, jamais de la vie";

        Assert.DoesNotContain((await Analysed.OneAsync(text)).KeyPhrases,
            phrase => text.Substring(phrase.Start, phrase.Length).Contains("jamais", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Cette semaine je teste la manette PS5 avec mon frère", "PS5")]
    [InlineData("The new RTX4090 arrived this morning and it is huge", "RTX4090")]
    public async Task A_product_with_figures_in_its_name_is_a_topic(string text, string name) =>
        Assert.Contains((await Analysed.OneAsync(text)).KeyPhrases,
            phrase => text.Substring(phrase.Start, phrase.Length).Contains(name, StringComparison.Ordinal));

    [Theory]
    [InlineData("Merci à @lea.cuisine pour cette belle soirée entre amis", MentionKind.Account, "lea.cuisine")]
    [InlineData("J'ai trouvé cette robe chez Zara et je suis ravie", MentionKind.Brand, "Zara")]
    [InlineData("Hier soir j'ai dîné avec Mme Dupont et toute la famille", MentionKind.Person, "Dupont")]
    [InlineData("Cette semaine ma copine Julie a fait un gâteau pour nous", MentionKind.Person, "Julie")]
    [InlineData("This week my friend Oliver Pembridge baked bread for us", MentionKind.Person, "Oliver Pembridge")]
    [InlineData("Nous passons la semaine à Marseille avec les enfants", MentionKind.Place, "Marseille")]
    [InlineData("I have always wanted to live in New York with my dog", MentionKind.Place, "New York")]
    [InlineData("Cette semaine j'essaie le nouveau fond de teint Luminelle pour vous", MentionKind.Other, "Luminelle")]
    public async Task Names_what_is_named(string text, MentionKind kind, string name)
    {
        var mention = Assert.Single((await Analysed.OneAsync(text)).Mentions);
        Assert.Equal((kind, name), (mention.Kind, mention.Name));
    }

    [Theory]
    [InlineData("Demain je vous retrouve. Bonne journée à tous les amis")]
    [InlineData("JE SUIS TELLEMENT CONTENTE DE VOUS RETROUVER ICI")]
    [InlineData("Heute zeige ich euch meine Küche und den Garten hinter dem Haus")]
    public async Task Takes_no_sentence_start_nor_shouting_nor_noun_for_a_name(string text) =>
        Assert.Empty((await Analysed.OneAsync(text)).Mentions);
}
