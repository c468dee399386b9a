using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Microsoft.AspNetCore.Http;
using Vetting.Azure.TextAnalytics;
using Vetting.Testing.Sources;
using Vetting.Testing.TextAnalytics;

namespace Vetting.AzureLanguage.Tests;

/// <summary><see cref="RuledLanguage"/> over HTTP, as the service's REST reference documents it.</summary>
public sealed class LanguageServer : IAsyncDisposable
{
    private readonly ConcurrentQueue<JsonNode> _requests = new();

    public LocalServer Http { get; private set; } = null!;

    public RuledLanguage Language { get; } = new();

    public IReadOnlyList<JsonNode> Requests => [.. _requests];

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
        _requests.Enqueue(request);
        if (context.Request.Path != "/language/:analyze-text" || context.Request.Query["api-version"] != "2023-04-01")
            await Answers.Status(404)(context);
        else
            await (await AnswerAsync((string)request["kind"]!, request["analysisInput"]!["documents"]!.AsArray()))(context);
    }

    private async Task<RequestDelegate> AnswerAsync(string kind, JsonArray inputs)
    {
        LanguageDocument[] documents =
        [
            .. inputs.Select(input => new LanguageDocument((string)input!["text"]!, (string?)input["language"] ?? "")),
        ];
        string[] ids = [.. inputs.Select(input => (string)input!["id"]!)];
        try
        {
            var results = kind switch
            {
                "LanguageDetection" => Results(
                    ids, documents, await Language.LanguagesAsync(documents, default), (told, _) => WireForm.Language(told)),
                "SentimentAnalysis" => Results(
                    ids, documents, await Language.SentencesAsync(documents, default), WireForm.Sentences),
                "KeyPhraseExtraction" => Results(
                    ids, documents, await Language.PhrasesAsync(documents, default), (told, _) => WireForm.Phrases(told)),
                "EntityRecognition" => Results(
                    ids, documents, await Language.EntitiesAsync(documents, default), (told, _) => WireForm.Entities(told)),
                "PiiEntityRecognition" => Results(
                    ids, documents, await Language.PersonalDataAsync(documents, default),
                    (told, _) => WireForm.PersonalData(told)),
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of request."),
            };
            var answer = new JsonObject { ["kind"] = $"{kind}Results", ["results"] = results };
            return Answers.Text(answer.ToJsonString(), "application/json");
        }
        catch (RequestFailedException failed)
        {
            return Answers.Text(Refusal(failed.ErrorCode!).ToJsonString(), "application/json", failed.Status);
        }
    }

    /// <param name="told">The document's answer, given its index among those answered.</param>
    private static JsonObject Results<T>(
        string[] ids, LanguageDocument[] asked, LanguageReply<T> reply, Func<T, int, JsonObject> told)
        where T : class
    {
        var (documents, errors) = (new JsonArray(), new JsonArray());
        foreach (var answer in reply.Documents)
        {
            var (id, text) = (ids[answer.Document], asked[answer.Document].Text);
            var document = answer.Value is { } value ? told(value, documents.Count) : Refusal(answer.Error!);
            document["id"] = id;
            if (answer.Value is null)
            {
                errors.Add(document);
                continue;
            }
            document["statistics"] = new JsonObject
            {
                ["charactersCount"] = text.Length, ["transactionsCount"] = (text.Length + 999) / 1000,
            };
            document["warnings"] = new JsonArray();
            documents.Add(document);
        }
        return new JsonObject
        {
            ["statistics"] = new JsonObject
            {
                ["documentsCount"] = ids.Length,
                ["validDocumentsCount"] = documents.Count,
                ["erroneousDocumentsCount"] = errors.Count,
                ["transactionsCount"] = reply.Records,
            },
            ["documents"] = documents,
            ["errors"] = errors,
            ["modelVersion"] = "2023-09-01",
        };
    }

    private static JsonObject Refusal(string code) => JsonSerializer.SerializeToNode(new
    {
        error = new
        {
            code = code.StartsWith("Internal", StringComparison.Ordinal) ? code : "InvalidArgument",
            message = "The document or the request is wrong.",
            innererror = new { code, message = "This is what is wrong." },
        },
    })!.AsObject();
}
