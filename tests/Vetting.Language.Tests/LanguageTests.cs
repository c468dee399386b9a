using Vetting.Core.Texts;

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
    [InlineData("fr", "Merci beaucoup à tous")]
    [InlineData("en", "Thank you all")]
    [InlineData("es", "Muchas gracias a todos")]
    [InlineData("de", "Vielen Dank an alle")]
    [InlineData("it", "Grazie mille a tutti")]
    [InlineData("pt", "Muito obrigada a todos")]
    public async Task Tells_the_six_languages(string language, string text) => await TellsAsync(language, text);

    [Theory]
    [InlineData("da", "Jeg har lige fået en ny cykel, og den er virkelig dejlig")]
    [InlineData("sv", "Jag har precis köpt en ny cykel och den är underbar")]
    [InlineData("no", "Nå skal vi ut og gå på ski i marka")]
    [InlineData("nl", "Ik heb net een nieuwe fiets gekocht en hij is geweldig")]
    [InlineData("pl", "Dziękuję bardzo za wszystko, to był piękny dzień")]
    [InlineData("ro", "Tocmai mi-am cumpărat o bicicletă nouă și este minunată")]
    [InlineData("ca", "Avui fem canelons amb la meva àvia")]
    [InlineData("fi", "Ostin juuri uuden pyörän ja se on ihana")]
    [InlineData("hu", "Holnap nyolckor találkozunk a nagymamával")]
    [InlineData("id", "Saya baru saja membeli sepeda baru dan sangat bagus")]
    [InlineData("tr", "İyi günler arkadaşlar, bugün çok güzel bir gün")]
    [InlineData("vi", "Mình vừa mua một chiếc xe đạp mới rất đẹp")]
    [InlineData("eu", "Bizikleta berri bat erosi dut eta oso ona da")]
    [InlineData("cs", "Právě jsem si koupila nové kolo a je úžasné")]
    [InlineData("sv", "Tack så mycket")]
    [InlineData("fi", "Paljon kiitoksia")]
    [InlineData("id", "Selamat pagi semua")]
    public async Task Names_the_neighbours(string language, string text) => await TellsAsync(language, text);

    [Theory]
    [InlineData("ja", "ありがとう")]
    [InlineData("ja", "東京タワー行ってきた")]
    [InlineData("ko", "감사합니다")]
    [InlineData("zh", "谢谢大家")]
    [InlineData("ru", "Сегодня я покажу вам новую коллекцию")]
    [InlineData("uk", "Сьогодні купила новий велосипед, він чудовий")]
    [InlineData("bg", "Днес си купих ново колело и е страхотно")]
    [InlineData("ar", "شكرا جزيلا للجميع")]
    [InlineData("fa", "امروز یک دوچرخه جدید خریدم")]
    [InlineData("he", "בוקר טוב")]
    [InlineData("el", "Καλημέρα")]
    [InlineData("th", "วันนี้ซื้อจักรยานใหม่")]
    [InlineData("hi", "आज मैंने नई साइकिल खरीदी")]
    [InlineData("ka", "დღეს ახალი ველოსიპედი ვიყიდე")]
    [InlineData("ja", "今日はカフェで latte を飲みました")]
    [InlineData("ru", "Сегодня была в Starbucks с друзьями")]
    public async Task Names_a_language_by_its_script(string language, string text) => await TellsAsync(language, text);

    [Fact]
    public async Task Names_the_other_language_of_a_text_in_two_scripts()
    {
        var guess = await Analysed.GuessAsync("Have a lovely evening everyone こんばんは");
        Assert.Equal("en", guess.Language);
        Assert.Contains(guess.Candidates, candidate => candidate.Language == "ja");
        Assert.InRange(guess.Candidates.Sum(candidate => candidate.Confidence), 0.5, 1.0001);
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("😍😍😍")]
    [InlineData("Salut")]
    [InlineData("2024")]
    [InlineData("@lea.cuisine @marco_rossi")]
    [InlineData("https://www.bonjour-madame.example/les-petits-pains")]
    [InlineData("#ootd #fashion")]
    [InlineData("#unasettimanaintoscana #ilmiogiardino")]
    [InlineData("Beyoncé")]
    [InlineData("Zlatan Ibrahimović")]
    public async Task Is_unsure_of_what_is_no_text(string text) => Assert.Null((await Analysed.GuessAsync(text)).Language);

    [Theory]
    [InlineData("en", "Rosalía performs")]
    [InlineData("en", "Dinner at Noma with René Redzepi")]
    [InlineData("en", "Federico Fellini directs Marcello Mastroianni")]
    [InlineData("en", "Pedro Almodóvar talks about Penélope Cruz")]
    [InlineData("en", "Kylian Mbappé was the fastest")]
    [InlineData("en", "Sunday roast at Bistrot Paul Bert")]
    [InlineData("fr", "Giorgio Armani à Paris")]
    [InlineData("fr", "Dîner chez Massimiliano Alajmo à Paris")]
    [InlineData("es", "Zinedine Zidane vuelve al Madrid")]
    [InlineData("de", "Leonardo DiCaprio kommt nach Berlin")]
    public async Task Takes_no_name_for_the_language(string language, string text) =>
        Assert.Contains((await Analysed.GuessAsync(text)).Language, new[] { null, language });

    [Fact]
    public async Task Looks_at_the_words_alone()
    {
        const string Words = "Voici la nouvelle vidéo de la semaine pour vous";
        var plain = await Analysed.GuessAsync(Words);
        var decorated = await Analysed.GuessAsync($"@the_best_shop {Words} https://the-best.example/of/this/week 🎉");
        Assert.Equal(("fr", plain.Confidence), (decorated.Language, decorated.Confidence));
    }

    [Fact]
    public async Task Reads_no_tone_in_a_language_it_has_no_words_of()
    {
        var analysis = await Analysed.OneAsync("Jag har precis köpt en ny cykel och den är underbar 😍");
        Assert.Equal(("sv", NotAnalysedReason.Language), (analysis.Language, analysis.NotAnalysed));
        Assert.Null(analysis.Tone);
    }

    private static async Task TellsAsync(string language, string text) =>
        Assert.Equal(language, (await Analysed.GuessAsync(text)).Language);
}
