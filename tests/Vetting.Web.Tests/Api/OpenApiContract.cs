using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Microsoft.AspNetCore.Routing.Patterns;
using Vetting.Web.Api;

namespace Vetting.Web.Tests.Api;

/// <summary>Holds every answer of the API against openapi.json, and throws at the first that differs.</summary>
internal sealed class OpenApiContract(HttpMessageHandler api) : DelegatingHandler(api)
{
    private static readonly EvaluationOptions Everything =
        new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    public static JsonObject Document { get; } = JsonNode.Parse(OpenApiEndpoint.Document)!.AsObject();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var answer = await base.SendAsync(request, cancellation);
        if (OperationOf(request) is { } operation)
            await CheckAsync(operation, answer, $"{request.Method} {request.RequestUri!.AbsolutePath} {(int)answer.StatusCode}");
        return answer;
    }

    private static async Task CheckAsync(JsonObject operation, HttpResponseMessage answer, string what)
    {
        var documented = operation["responses"]![((int)answer.StatusCode).ToString()];
        Assert.True(documented is not null, $"{what} is not in openapi.json");
        var content = Resolve(documented!)["content"]?.AsObject();
        var body = await answer.Content.ReadAsStringAsync();
        if (content is null)
        {
            Assert.True(body.Length == 0, $"{what} should have no body");
            return;
        }

        var (type, media) = Assert.Single(content);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        var errors = Errors(media!["schema"]!, body);
        Assert.True(errors.Length == 0, $"{what}: {errors} in {body}");
    }

    /// <returns>Empty when the JSON is of the schema.</returns>
    public static string Errors(JsonNode schema, string json)
    {
        var whole = new JsonObject
        {
            ["allOf"] = new JsonArray(schema.DeepClone()),
            ["$defs"] = Document["components"]!["schemas"]!.DeepClone(),
        };
        var parsed = JsonSchema.FromText(
            whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal));
        var result = parsed.Evaluate(JsonElement.Parse(json), Everything);
        return result.IsValid ? "" : string.Join("; ", result.Details!.Prepend(result).Where(detail => detail.Errors is not null)
            .SelectMany(detail => detail.Errors!.Values.Select(error => $"{detail.InstanceLocation} {error}")));
    }

    /// <summary>Every operation with its path and method.</summary>
    public static IEnumerable<(string Path, string Method, JsonObject Operation)> Operations() =>
        from path in Document["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        where method.Key != "parameters"
        select (path.Key, method.Key.ToUpperInvariant(), method.Value!.AsObject());

    public static JsonNode Resolve(JsonNode node) => node["$ref"]?.GetValue<string>() is { } reference
        ? reference[2..].Split('/').Aggregate((JsonNode)Document, (at, step) => at[step]!)
        : node;

    private static JsonObject? OperationOf(HttpRequestMessage request) => Operations()
        .FirstOrDefault(operation => operation.Method == request.Method.Method
            && Fits(operation.Path, request.RequestUri!.AbsolutePath)).Operation;

    private static bool Fits(string pattern, string path)
    {
        var wanted = RoutePatternFactory.Parse(pattern).PathSegments;
        var given = path.Trim('/').Split('/');
        return wanted.Count == given.Length && wanted.Zip(given).All(pair =>
            pair.First.Parts is [RoutePatternParameterPart] && pair.Second.Length > 0
            || pair.First.Parts is [RoutePatternLiteralPart literal] && literal.Content == pair.Second);
    }
}
