using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Bluesky;

/// <summary>Asks atproto services, https://atproto.com/specs/xrpc, and reads their errors.</summary>
internal sealed partial class Xrpc(Fetcher fetcher)
{
    private const string Json = "application/json";
    private const int ProfileBytes = 1_000_000;

    /// <summary>A query with a small answer.</summary>
    public async Task<JsonElement> AskAsync(
        Uri service, string method, (string Name, string? Value)[] parameters, CancellationToken cancellation) =>
        Read(await fetcher.GetAsync(Query(service, method, parameters), Json, ProfileBytes, cancellation));

    /// <summary>A query for one page of posts, counted against what the history may still take.</summary>
    public async Task<JsonElement> AskPageAsync(
        Uri service, string method, (string Name, string? Value)[] parameters, HistoryCollector collector,
        CancellationToken cancellation)
    {
        var answer = await fetcher.GetAsync(
            Query(service, method, parameters), Json, collector.BytesLeft, cancellation);
        collector.Spend(answer.Body.Length);
        return Read(answer);
    }

    /// <summary>A document that is no XRPC answer, such as a DID document.</summary>
    public async Task<JsonElement> GetAsync(Uri address, CancellationToken cancellation) =>
        Read(await fetcher.GetAsync(address, "application/did+ld+json, application/json", ProfileBytes, cancellation));

    private static Uri Query(Uri service, string method, (string Name, string? Value)[] parameters)
    {
        var query = parameters
            .Where(parameter => parameter.Value is not null)
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}");
        return new(service, $"/xrpc/{method}?{string.Join('&', query)}");
    }

    private static JsonElement Read(Fetched answer)
    {
        if (answer.Status != HttpStatusCode.OK)
            throw Error(answer);

        return Parse(answer) is { ValueKind: JsonValueKind.Object } document
            ? document
            : throw new HistoryUnavailableException(
                UnavailableReason.Malformed, "The service's answer is no JSON object.");
    }

    private static HistoryUnavailableException Error(Fetched answer)
    {
        var body = Parse(answer);
        var code = body?.Text("error") is { } error && Code().IsMatch(error) ? error : null;
        var message = body?.Text("message") ?? "";
        UnavailableReason? reason = code switch
        {
            "AccountTakedown" or "AccountDeactivated" or "AccountSuspended" or "RepoTakendown" or "RepoDeactivated"
                or "RepoSuspended" or "RepoNotFound" or "RecordNotFound" or "ActorNotFound" or "HandleNotFound"
                or "DidNotFound" => UnavailableReason.NotFound,
            "AuthMissing" or "AuthenticationRequired" or "BlockedActor" or "BlockedByActor" =>
                UnavailableReason.Private,
            "InvalidRequest" when Missing().IsMatch(message) => UnavailableReason.NotFound,
            _ => null,
        };
        // The message is left out: it can name the account.
        return reason is { } known
            ? new(known, $"The service answered {(int)answer.Status} {code}.")
            : Unnamed(answer, code);
    }

    private static HistoryUnavailableException Unnamed(Fetched answer, string? code)
    {
        try
        {
            answer.EnsureFound();
            return new(UnavailableReason.Malformed, $"The service answered {(int)answer.Status}.");
        }
        catch (HistoryUnavailableException named) when (code is not null)
        {
            return new(named.Reason, $"The service answered {(int)answer.Status} {code}.");
        }
        catch (HistoryUnavailableException plain)
        {
            return plain;
        }
    }

    private static JsonElement? Parse(Fetched answer)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(answer.Body, Core.Content.Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[A-Za-z]{1,64}\z")]
    private static partial Regex Code();

    [GeneratedRegex("not found|could not find|could not locate|unable to resolve", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Missing();
}
