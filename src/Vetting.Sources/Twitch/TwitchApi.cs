using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Twitch;

/// <summary>Asks the Helix API, https://dev.twitch.tv/docs/api/reference/, with the application's token.</summary>
internal sealed class TwitchApi(Fetcher fetcher, TwitchTokens tokens, IOptions<TwitchOptions> options)
{
    public bool HasClient => options.Value.IsComplete;

    /// <exception cref="HistoryUnavailableException">AccessRefused, or what the answer says.</exception>
    public async Task<JsonElement> GetAsync(
        string resource, (string Name, string? Value)[] parameters, HistoryCollector collector,
        CancellationToken cancellation)
    {
        var token = await tokens.GetAsync(refused: null, cancellation);
        var answer = await AskAsync(resource, parameters, token, collector, cancellation);
        if (answer.Status == HttpStatusCode.Unauthorized)
        {
            // Tokens can end before their time; a new one that is refused as well says that the application is.
            token = await tokens.GetAsync(refused: token, cancellation);
            answer = await AskAsync(resource, parameters, token, collector, cancellation);
        }

        return answer.Status == HttpStatusCode.Unauthorized
            ? throw new HistoryUnavailableException(
                UnavailableReason.AccessRefused, "Twitch answered 401 to a new token.")
            : answer.EnsureFound().JsonObject() ?? throw new HistoryUnavailableException(
                UnavailableReason.Malformed, "Twitch's answer is no JSON object.");
    }

    private async Task<Fetched> AskAsync(
        string resource, (string Name, string? Value)[] parameters, string token, HistoryCollector collector,
        CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, ApiAddress.Of(options.Value.Address, resource, parameters));
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("Client-Id", options.Value.ClientId!.Trim());
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        var answer = await fetcher.SendAsync(request, collector.BytesLeft, cancellation);
        collector.Spend(answer.Body.Length);
        return answer;
    }
}
