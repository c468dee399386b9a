using Vetting.Core.Texts;

namespace Vetting.Language.Tests;

public sealed class ToneTests
{
    [Theory]
    [InlineData("Franchement, ce restaurant n'est pas terrible.", ToneLabel.Negative)]
    [InlineData("Ce matin, du pain perdu et de la compote avec un enfant à table.", ToneLabel.Neutral)]
    [InlineData("Ce restaurant est vraiment pas mal du tout !", ToneLabel.Positive)]
    [InlineData("La nouvelle collection est au top, je suis fan", ToneLabel.Positive)]
    [InlineData("Le service laisse à désirer dans cet hôtel", ToneLabel.Negative)]
    [InlineData("C'est du grand n'importe quoi cette livraison", ToneLabel.Negative)]
    [InlineData("Mon coup de cœur de la semaine, c'est cette crème", ToneLabel.Positive)]
    [InlineData("Je n'aime pas du tout cette crème", ToneLabel.Negative)]
    [InlineData("Moi j'aime pas cette crème, elle colle", ToneLabel.Negative)]
    [InlineData("Je ne suis pas déçue de mon achat chez eux", ToneLabel.Positive)]
    [InlineData("Les Parisiennes étaient toutes contentes, elles sont adorables", ToneLabel.Positive)]
    [InlineData("Le train de Lyon arrive à midi et repart à treize heures", ToneLabel.Neutral)]
    [InlineData("Une cuisine simple, peu de matériel", ToneLabel.Neutral)]
    [InlineData("Des œufs durs, de petites noisettes et un coq au vin", ToneLabel.Neutral)]
    [InlineData("Battre les œufs, réduire la sauce, surveiller la cuisson", ToneLabel.Neutral)]
    [InlineData("La sauce de ce restaurant est simple mais mauvaise", ToneLabel.Negative)]
    [InlineData("The food at this place is not good, do not go", ToneLabel.Negative)]
    [InlineData("The food at this place is not bad at all, you should go", ToneLabel.Positive)]
    [InlineData("I can't wait to see what they do with the new album", ToneLabel.Positive)]
    [InlineData("This was such a waste of money and of my time", ToneLabel.Negative)]
    [InlineData("The train to London leaves at noon and is back by three", ToneLabel.Neutral)]
    [InlineData("Das neue Album gefällt mir nicht, es ist schlecht", ToneLabel.Negative)]
    [InlineData("Das neue Album ist gar nicht schlecht und macht mir Freude", ToneLabel.Positive)]
    [InlineData("Esta tienda es un asco, qué pena de dinero", ToneLabel.Negative)]
    [InlineData("Questa crema non è male, mi piace molto e la consiglio", ToneLabel.Positive)]
    [InlineData("Não gostei muito da novela de hoje, que chatice", ToneLabel.Negative)]
    public async Task Reads_idioms_and_negation(string text, ToneLabel expected) =>
        Assert.Equal(expected, (await Analysed.ToneAsync(text)).Label);

    [Theory]
    [InlineData("Je suis contente de cette crème", "Je suis très contente de cette crème")]
    [InlineData("Je suis contente de cette crème", "Je suis contente de cette crème !!!")]
    [InlineData("Cette crème est géniale pour moi", "Cette crème est GÉNIALE pour moi")]
    [InlineData("Cette crème est géniale pour moi", "Cette crème est géniaaaaale pour moi")]
    [InlineData("Elle est belle mais elle est décevante", "Elle est décevante mais elle est belle")]
    [InlineData("The cream is nice but the shop is awful", "The shop is awful but the cream is nice")]
    [InlineData("This cream is good for my skin", "This cream is really good for my skin")]
    [InlineData("Merci pour tout les amis", "Merci pour tout les amis 😍")]
    public async Task Reads_the_second_as_warmer_than_the_first(string cooler, string warmer) =>
        Assert.True((await Analysed.ToneAsync(cooler)).Score < (await Analysed.ToneAsync(warmer)).Score);

    [Theory]
    [InlineData("J’adore cette crème, vraiment", "adore")]
    [InlineData("Cette cre\u0300me est ge\u0301niale et on est ravis 👍🏽", "ge\u0301niale", "ravis", "👍🏽")]
    [InlineData("Trop contente de vous retrouver ❤️‍🔥 #BelleJournée", "contente", "❤️‍🔥", "Belle")]
    [InlineData("This place is not bad, you know :-)))", "not bad", ":-)))")]
    [InlineData("Vous n'aimez pas la soupe ce soir", "n'aimez pas")]
    [InlineData("The tour was never funny", "never funny")]
    public async Task Quotes_the_words_that_made_it_so(string text, params string[] words)
    {
        var tone = await Analysed.ToneAsync(text);
        Assert.Equal(words, tone.Words.Select(word => text.Substring(word.Start, word.Length)));
    }

    [Fact]
    public async Task Scores_by_the_sum_of_the_weights_it_shows()
    {
        var tone = await Analysed.ToneAsync("Magnifique soirée mais le repas était affreux !! 😡");
        var sum = tone.Words.Sum(word => word.Weight);
        Assert.Equal(sum / Math.Sqrt((sum * sum) + 15), tone.Score, 4);
    }

    [Theory]
    [InlineData("This could not be better")]
    [InlineData("I have never eaten a better bagel")]
    [InlineData("Nobody sings it better than her")]
    [InlineData("We have never been so happy")]
    [InlineData("Without doubt the best seats")]
    [InlineData("On ne fait pas mieux comme boulangerie")]
    [InlineData("Je n'ai jamais vu un aussi beau jardin")]
    [InlineData("Jamais aussi bien reçus")]
    [InlineData("Nunca he comido mejor")]
    [InlineData("Nie besser gegessen")]
    public async Task Reads_what_nothing_surpasses_as_praise(string text) => await SaysAsync(text, ToneLabel.Positive);

    [Theory]
    [InlineData("I have never seen worse service")]
    [InlineData("It couldn't be worse")]
    [InlineData("Never been so disappointed")]
    [InlineData("It is not better than the old one")]
    [InlineData("Jamais vu un pire accueil")]
    [InlineData("Je n'ai jamais été aussi déçue")]
    [InlineData("Ce n'est pas mieux que l'ancien")]
    public async Task Does_not_take_a_bad_comparison_for_praise(string text) => await SaysAsync(text, ToneLabel.Negative);

    [Theory]
    [InlineData("Zero issues with the parcel")]
    [InlineData("A worry-free week")]
    [InlineData("The coat is free from defects")]
    [InlineData("Far from terrible")]
    [InlineData("It could be worse")]
    [InlineData("Zéro souci avec le colis")]
    [InlineData("Fini les soucis de peau")]
    [InlineData("C'est loin d'être mauvais")]
    [InlineData("Il y a pire")]
    [InlineData("Killer biscuits")]
    [InlineData("This jacket is sick")]
    [InlineData("Bitter orange, sour cherries and hot mustard")]
    [InlineData("Fold in the beaten eggs and the crushed nuts")]
    [InlineData("Une pâte brisée et des blancs battus")]
    [InlineData("De la viande hachée et du beurre fondu")]
    [InlineData("Posez le plat sur la table")]
    [InlineData("😜")]
    [InlineData("🤔")]
    [InlineData("😱")]
    [InlineData("👻")]
    [InlineData("😴")]
    [InlineData("😬")]
    public async Task Is_not_negative(string text) =>
        Assert.NotEqual(ToneLabel.Negative, (await Analysed.ToneAsync(text)).Label);

    [Theory]
    [InlineData("Restaurant à fuir, vraiment")]
    [InlineData("Plus jamais chez ce coiffeur")]
    [InlineData("La fermeture ne tient pas")]
    [InlineData("Colis jamais reçu")]
    [InlineData("Never again with this courier")]
    [InlineData("Steer clear of the buffet")]
    [InlineData("The kettle stopped working")]
    [InlineData("I feel sick after that prawn")]
    [InlineData("I want my money back")]
    public async Task Hears_a_complaint(string text) => await SaysAsync(text, ToneLabel.Negative);

    [Fact]
    public async Task Reads_only_emoji_where_the_language_is_unknown()
    {
        var tone = await Analysed.ToneAsync("Zlatan Ibrahimović 😍");
        Assert.Equal(ToneLabel.Positive, tone.Label);
        Assert.Single(tone.Words);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("https://example.com/path?q=1")]
    [InlineData("@someone @other")]
    public async Task Says_nothing_of_a_post_without_words(string text) =>
        Assert.Equal(NotAnalysedReason.NoWords, (await Analysed.OneAsync(text)).NotAnalysed);

    private static async Task SaysAsync(string text, ToneLabel expected) =>
        Assert.Equal(expected, (await Analysed.ToneAsync(text)).Label);
}
