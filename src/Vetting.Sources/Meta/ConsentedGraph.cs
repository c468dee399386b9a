using System.Globalization;
using System.Net;
using System.Text.Json;
using Vetting.Core.Connections;
using Vetting.Core.History;
using Vetting.Sources.Fetching;
using Vetting.Sources.Instagram;

namespace Vetting.Sources.Meta;

/// <summary>Asks a graph of Meta's with a creator's token, which stands in a header where the graph looks there.</summary>
/// <param name="name">Of the platform, for failures.</param>
internal sealed class ConsentedGraph(Fetcher fetcher, AppUsage usage, Func<Uri> address, string name)
{
    private volatile bool _tokenInAddress;

    /// <summary>With another token where one is refused.</summary>
    /// <exception cref="HistoryUnavailableException">ConsentEnded; QuotaUsed; Private: not allowed by the creator;
    /// Refused: a field or metric is not given; or Malformed.</exception>
    public async Task<JsonElement> GetAsync(
        ConsentedAccount account, string path, (string Name, string? Value)[] parameters, HistoryCollector collector,
        CancellationToken cancellation)
    {
        var token = await account.TokenAsync(refused: null, cancellation);
        var answer = await AskAsync(token, path, parameters, collector.BytesLeft, cancellation);
        collector.Spend(answer.Bytes);
        if (answer.Code is 190 or 102)
        {
            token = await account.TokenAsync(refused: token, cancellation);
            answer = await AskAsync(token, path, parameters, collector.BytesLeft, cancellation);
            collector.Spend(answer.Bytes);
        }

        return await ExpectedAsync(answer, cancellation);
    }

    /// <inheritdoc cref="GetAsync(ConsentedAccount, string, (string, string?)[], HistoryCollector, CancellationToken)"/>
    public async Task<JsonElement> GetAsync(
        string token, string path, (string Name, string? Value)[] parameters, long maxBytes,
        CancellationToken cancellation) =>
        await ExpectedAsync(await AskAsync(token, path, parameters, maxBytes, cancellation), cancellation);

    private async Task<Answer> AskAsync(
        string token, string path, (string Name, string? Value)[] parameters, long maxBytes,
        CancellationToken cancellation)
    {
        await usage.WaitAsync(cancellation);
        var answer = await SendAsync(token, path, parameters, maxBytes, cancellation);
        // "An access token is required": it was not looked for in the header.
        if (answer.Code is not (104 or 2500) || _tokenInAddress)
            return answer;
        _tokenInAddress = true;
        return await SendAsync(token, path, parameters, maxBytes, cancellation);
    }

    private async Task<Answer> SendAsync(
        string token, string path, (string Name, string? Value)[] parameters, long maxBytes,
        CancellationToken cancellation)
    {
        var inAddress = _tokenInAddress;
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiAddress.Of(
            address(), path, [.. parameters, ("access_token", inAddress ? token : null)]));
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (!inAddress)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        var fetched = await fetcher.SendAsync(request, maxBytes, cancellation);
        await usage.ReadAsync(fetched, cancellation);
        var body = fetched.JsonObject();
        return new(fetched.Status, body, body?.Member("error")?.Count("code"), fetched.Body.Length);
    }

    private async Task<JsonElement> ExpectedAsync(Answer answer, CancellationToken cancellation)
    {
        if (answer is { Status: HttpStatusCode.OK, Body: { } body } && body.Member("error") is null)
            return body;
        // The message is left out: it can repeat what was asked.
        var detail = string.Create(
            CultureInfo.InvariantCulture, $"{name} answered {(int)answer.Status}, code {answer.Code}.");
        throw answer.Code switch
        {
            4 or 17 or 32 or 613 or 80002 => await usage.ExhaustAsync(cancellation),
            1 or 2 => new SourceFailedException(HttpStatusCode.ServiceUnavailable),
            190 or 102 => new HistoryUnavailableException(UnavailableReason.ConsentEnded, detail),
            10 or (>= 200 and < 300) => new HistoryUnavailableException(UnavailableReason.Private, detail),
            100 => new HistoryUnavailableException(UnavailableReason.Refused, detail),
            null when answer.Status is HttpStatusCode.Unauthorized =>
                new HistoryUnavailableException(UnavailableReason.ConsentEnded, detail),
            _ => new HistoryUnavailableException(UnavailableReason.Malformed, detail),
        };
    }

    private sealed record Answer(HttpStatusCode Status, JsonElement? Body, long? Code, int Bytes);
}
