using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Vetting.Testing.Sources;

namespace Vetting.Functions.Tests.TextAnalytics;

/// <summary>
/// Azure AI Language over HTTP: requests, limits, errors and answers as its REST reference documents them
/// (analyze-text, 2023-04-01); what it makes of a text are rules of its own.
/// </summary>
public sealed class LanguageServer : IAsyncDisposable
{
    private const int MostCharacters = 5120;

    private static readonly Dictionary<string, int> MostDocuments = new()
    {
        ["LanguageDetection"] = 1000,
        ["SentimentAnalysis"] = 10,
        ["KeyPhraseExtraction"] = 10,
        ["EntityRecognition"] = 5,
        ["PiiEntityRecognition"] = 5,
    };

    private readonly ConcurrentDictionary<string, int> _records = new();
    private readonly ConcurrentQueue<JsonNode> _requests = new();

    public LocalServer Http { get; private set; } = null!;

    /// <summary>The code of the error that a document gets; null for none.</summary>
    public Func<string, string?> Error { get; set; } = _ => null;

    /// <summary>Kinds for which no text's language is supported.</summary>
    public HashSet<string> Unsupported { get; } = [];

    /// <summary>Every document is one sentence, whatever stands in it.</summary>
    public bool SplitsNothing { get; set; }

    /// <summary>Billed so far, by kind of request.</summary>
    public IReadOnlyDictionary<string, int> Records => _records;

    public IReadOnlyList<JsonNode> Requests => [.. _requests];

    public IEnumerable<string> Texts(string kind) => Requests
        .Where(request => (string?)request["kind"] == kind)
        .SelectMany(request => request["analysisInput"]!["documents"]!.AsArray())
        .Select(document => (string)document!["text"]!);

    public static async Task<LanguageServer> StartAsync()
    {
        var server = new LanguageServer();
        server.Http = await LocalServer.StartAsync(server.AnswerAsync);
        return server;
    }

    public ValueTask DisposeAsync() => Http.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = (await JsonNode.ParseAsync(context.Request.Body))!;
        var kind = (string)request["kind"]!;
        var documents = request["analysisInput"]!["documents"]!.AsArray();
        _requests.Enqueue(request);
        if (context.Request.Path != "/language/:analyze-text" || context.Request.Query["api-version"] != "2023-04-01")
            await Answers.Status(404)(context);
        else if (documents.Count > MostDocuments[kind])
            await Answers.Text(Refusal("InvalidDocumentBatch"), "application/json", 400)(context);
        else
            await Answers.Text(Answer(kind, documents).ToJsonString(), "application/json")(context);
    }

    private JsonObject Answer(string kind, JsonArray inputs)
    {
        var (documents, errors, records) = (new JsonArray(), new JsonArray(), 0);
        foreach (var input in inputs)
        {
            var (id, text) = ((string)input!["id"]!, (string)input["text"]!);
            var code = text.Length > MostCharacters ? "InvalidDocument"
                : Unsupported.Contains(kind) ? "UnsupportedLanguageCode" : Error(text);
            if (code is not null)
            {
                var refusal = JsonNode.Parse(Refusal(code))!.AsObject();
                refusal["id"] = id;
                errors.Add(refusal);
                continue;
            }
            var cost = (text.Length + 999) / 1000;
            records += cost;
            var document = LanguageAnswers.Of(kind, text, SplitsNothing, documents.Count);
            document["id"] = id;
            document["statistics"] = new JsonObject { ["charactersCount"] = text.Length, ["transactionsCount"] = cost };
            document["warnings"] = new JsonArray();
            documents.Add(document);
        }
        _records.AddOrUpdate(kind, records, (_, before) => before + records);
        return new JsonObject
        {
            ["kind"] = $"{kind}Results",
            ["results"] = new JsonObject
            {
                ["statistics"] = new JsonObject
                {
                    ["documentsCount"] = inputs.Count,
                    ["validDocumentsCount"] = documents.Count,
                    ["erroneousDocumentsCount"] = errors.Count,
                    ["transactionsCount"] = records,
                },
                ["documents"] = documents,
                ["errors"] = errors,
                ["modelVersion"] = "2023-09-01",
            },
        };
    }

    private static string Refusal(string code) => JsonSerializer.Serialize(new
    {
        error = new
        {
            code = code.StartsWith("Internal", StringComparison.Ordinal) ? code : "InvalidArgument",
            message = "The document or the request is wrong.",
            innererror = new { code, message = "This is what is wrong." },
        },
    });
}
