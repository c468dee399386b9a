using System.Net;
using System.Text.Json;
using Vetting.Core.History;

namespace Vetting.Sources.Fetching;

/// <summary>A source's complete answer; never one that may pass when asked again.</summary>
/// <param name="Address">Where redirects led.</param>
internal sealed record Fetched(Uri Address, HttpStatusCode Status, string? MediaType, string? Charset, byte[] Body)
{
    /// <summary>By name whatever its case; several of one name stand side by side.</summary>
    public ILookup<string, string> Headers { get; init; } =
        Array.Empty<string>().ToLookup(name => name, StringComparer.OrdinalIgnoreCase);

    public string? Header(string name) => Headers[name].FirstOrDefault();

    /// <summary>Null when the body is no JSON object.</summary>
    public JsonElement? JsonObject() => Json() is { ValueKind: JsonValueKind.Object } document ? document : null;

    /// <summary>Null when the body is no JSON array.</summary>
    public IReadOnlyList<JsonElement>? JsonList() =>
        Json() is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : null;

    /// <exception cref="HistoryUnavailableException">The status is not a success.</exception>
    public Fetched EnsureFound() => Status switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => this,
        HttpStatusCode.NotFound or HttpStatusCode.Gone => throw Unavailable(UnavailableReason.NotFound),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.PaymentRequired
            or HttpStatusCode.UnavailableForLegalReasons => throw Unavailable(UnavailableReason.Private),
        _ => throw Unavailable(UnavailableReason.Malformed),
    };

    private JsonElement? Json()
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(Body, Core.Content.Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private HistoryUnavailableException Unavailable(UnavailableReason reason) =>
        new(reason, $"The source answered {(int)Status}.");
}
