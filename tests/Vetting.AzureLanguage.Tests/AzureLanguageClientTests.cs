using Vetting.Azure.TextAnalytics;
using Vetting.Core.Content;
using Vetting.Testing.Sources;
using Vetting.Testing.TextAnalytics;

namespace Vetting.AzureLanguage.Tests;

public sealed class AzureLanguageClientTests : IAsyncLifetime
{
    private static readonly LanguageDocument[] Documents =
    [
        new("Cette crème est divine. Le gâteau est superbe, et le pain est divine.", "fr"),
        new("Je déteste Nike. J’adore Paris en automne, écris à lea@mail.fr avec Lucie.", "fr"),
        new("😍 Un poison", "fr"),
        new("J’adore le four. Les légumes de l’automne, 06 12 34 56 78.", "fr"),
    ];

    private readonly LanguageHost _host = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public Task Tells_of_languages_what_the_service_said() =>
        TellsAsync(client => client.LanguagesAsync(Documents, Cancellation));

    [Fact]
    public Task Tells_of_sentences_and_opinions_what_the_service_said() =>
        TellsAsync(client => client.SentencesAsync(Documents, Cancellation));

    [Fact]
    public Task Tells_of_phrases_what_the_service_said() =>
        TellsAsync(client => client.PhrasesAsync(Documents, Cancellation));

    [Fact]
    public Task Tells_of_names_what_the_service_said() =>
        TellsAsync(client => client.EntitiesAsync(Documents, Cancellation));

    [Fact]
    public Task Tells_of_personal_data_what_the_service_said() =>
        TellsAsync(client => client.PersonalDataAsync(Documents, Cancellation));

    [Theory]
    [InlineData("InvalidDocument")]
    [InlineData("UnsupportedLanguageCode")]
    [InlineData("InternalServerError")]
    public async Task Tells_by_its_code_why_one_document_of_several_is_refused(string code)
    {
        _host.Server.Language.Error = text => text.Contains("poison", StringComparison.Ordinal) ? code : null;

        var reply = await _host.Client.SentencesAsync(Documents, Cancellation);

        Assert.Equal([null, null, code, null], reply.Documents.OrderBy(told => told.Document).Select(told => told.Error));
        Assert.Equal([0, 1, 3], reply.Documents.Where(told => told.Value is not null).Select(told => told.Document).Order());
    }

    [Fact]
    public async Task The_analyser_reads_over_the_wire_what_it_reads_in_memory()
    {
        string[] posts =
        [
            "Cette crème est divine. Merci @lea, écris à lea@mail.fr pour les Airpods de Nike à Paris.",
            "Je déteste Nike, mais les légumes…", "😍😍", "Encore des légumes !\n\nJ’adore Lucie", "06 12 34 56 78",
            string.Concat(Enumerable.Range(0, 450).Select(n => $"La soupe numéro {n}. ")) + "J’adore celle de Lucie.",
        ];
        await using var inMemory = LanguageHost.With(new RuledLanguage());

        var analyses = await _host.AnalyseAsync(posts);

        Assert.Equal(
            CanonicalJson.Serialize(await LanguageHost.AnalyseAsync(inMemory, posts)), CanonicalJson.Serialize(analyses));
    }

    [Fact]
    public async Task Sends_the_key_and_asks_that_nothing_be_logged()
    {
        var keys = new List<string?>();
        _host.Server.Http.Then(context =>
        {
            keys.Add(context.Request.Headers["Ocp-Apim-Subscription-Key"]);
            return Answers.Status(503)(context);
        });

        await _host.AnalyseAsync("Bonjour Paris");

        Assert.Equal(["a key of this server"], keys);
        Assert.All(_host.Server.Requests, request => Assert.True((bool)request["parameters"]!["loggingOptOut"]!));
    }

    private async Task TellsAsync<T>(Func<ILanguageClient, Task<LanguageReply<T>>> ask)
        where T : class
    {
        var said = await ask(new RuledLanguage());

        var told = await ask(_host.Client);

        Assert.NotEqual(0, said.Records);
        Assert.Equal(CanonicalJson.Serialize(said), CanonicalJson.Serialize(told));
    }
}
