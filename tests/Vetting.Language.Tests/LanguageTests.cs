namespace Vetting.Language.Tests;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("fr", "Aujourd'hui je vous présente ma nouvelle routine pour le matin")]
    [InlineData("en", "Today I want to show you my new morning routine")]
    [InlineData("es", "Hoy os quiero enseñar mi nueva rutina de la mañana")]
    [InlineData("de", "Heute möchte ich euch meine neue Morgenroutine zeigen")]
    [InlineData("it", "Oggi voglio farvi vedere la mia nuova routine del mattino")]
    [InlineData("pt", "Hoje eu quero mostrar para vocês a minha nova rotina da manhã")]
    public async Task Tells_the_six_languages(string language, string text) =>
        Assert.Equal(language, (await Analysed.OneAsync(text)).Language);

    [Theory]
    [InlineData("ok")]
    [InlineData("😍😍😍")]
    [InlineData("Salut")]
    [InlineData("Сегодня я покажу вам новую коллекцию")]
    [InlineData("Dziękuję bardzo za wszystko, to był piękny dzień")]
    [InlineData("İyi günler arkadaşlar, bugün çok güzel bir gün")]
    [InlineData("今日はとても楽しかった")]
    public async Task Is_unsure_of_short_texts_and_strangers(string text) =>
        Assert.Null((await Analysed.OneAsync(text)).Language);

    [Fact]
    public async Task Looks_at_the_words_alone()
    {
        const string Words = "Voici la nouvelle vidéo de la semaine pour vous";
        var plain = await Analysed.GuessAsync(Words);
        var decorated = await Analysed.GuessAsync($"@the_best_shop {Words} https://the-best.example/of/this/week 🎉");
        Assert.Equal(("fr", plain.Confidence), (decorated.Language, decorated.Confidence));
    }
}
