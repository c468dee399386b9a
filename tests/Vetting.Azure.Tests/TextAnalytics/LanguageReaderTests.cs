namespace Vetting.Azure.Tests.TextAnalytics;

public sealed class LanguageReaderTests : IAsyncDisposable
{
    private const string French = "Je prépare une soupe de légumes pour les amis avec du pain dans mon four";

    private readonly LanguageBench _bench = new();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Asks_once_about_texts_that_are_surely_of_one_language()
    {
        var languages = await IdentifyAsync([.. Enumerable.Range(0, 9).Select(n => $"{French} numéro {n}")]);

        Assert.All(languages, language => Assert.Equal("fr", language));
        Assert.Single(_bench.Service.Texts("LanguageDetection"));
    }

    [Fact]
    public async Task Asks_one_by_one_where_the_service_sees_another_language()
    {
        var dutch = string.Join(' ', Enumerable.Repeat("het een ik van niet mijn zijn ook maar", 3));

        var languages = await IdentifyAsync([French, $"{French} le soir", $"{French} {dutch}"]);

        Assert.Equal(["fr", "fr", "nl"], languages);
    }

    [Fact]
    public async Task Asks_about_a_language_that_is_not_known_here()
    {
        Assert.Equal(["nl"], await IdentifyAsync(["Ik heb het niet, maar mijn zus ook niet van een ander"]));
    }

    [Fact]
    public async Task What_the_service_does_not_know_either_stays_unknown()
    {
        Assert.Equal([null, null], await IdentifyAsync(["zzyx qwvb", "😍 12"]));
        Assert.Equal(["zzyx qwvb"], _bench.Service.Texts("LanguageDetection"));
    }

    [Fact]
    public async Task Pays_one_record_for_the_language_of_a_long_text()
    {
        await IdentifyAsync([string.Join(' ', Enumerable.Repeat(French, 60))]);

        Assert.Equal(1, _bench.Service.Records["LanguageDetection"]);
    }

    [Fact]
    public async Task A_text_that_the_service_refuses_keeps_the_guess_made_here()
    {
        _bench.Service.Error = _ => "InvalidDocument";

        Assert.Equal(["fr"], await IdentifyAsync([French]));
    }

    private async Task<IReadOnlyList<string?>> IdentifyAsync(IReadOnlyList<string> texts) =>
    [
        .. (await _bench.Analyser.IdentifyAsync(texts, TestContext.Current.CancellationToken))
            .Select(guess => guess.Language),
    ];
}
