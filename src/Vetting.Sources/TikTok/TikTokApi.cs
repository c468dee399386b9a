using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Vetting.Core.Connections;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.TikTok;

/// <summary>Asks the Display API, https://developers.tiktok.com/doc/display-api-overview, by a creator's token.</summary>
internal sealed class TikTokApi(Fetcher fetcher, IOptions<TikTokOptions> options)
{
    /// <summary>What the token opens of its user.</summary>
    /// <param name="fields">Of one scope: a field of another one fails the whole question.</param>
    public Task<TikTokAnswer> UserAsync(string token, string fields, long maxBytes, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Get, "user/info/", fields, null, token, maxBytes, cancellation);

    /// <summary>The same of an account, with another token where one is refused.</summary>
    public Task<TikTokAnswer> UserAsync(
        ConsentedAccount account, string fields, HistoryCollector collector, CancellationToken cancellation) =>
        AskAsync(
            account, collector, token => UserAsync(token, fields, collector.BytesLeft, cancellation), cancellation);

    /// <summary>A page of the account's videos, the newest first.</summary>
    /// <exception cref="HistoryUnavailableException">ConsentEnded, or what the answer says.</exception>
    public async Task<JsonElement> VideosAsync(
        ConsentedAccount account, string? cursor, HistoryCollector collector, CancellationToken cancellation)
    {
        var body = new Dictionary<string, object> { ["max_count"] = 20 };
        if (cursor is not null)
            body["cursor"] = long.Parse(cursor, System.Globalization.CultureInfo.InvariantCulture);
        var answer = await AskAsync(account, collector, token => SendAsync(
            HttpMethod.Post, "video/list/", TikTokVideo.Fields, body, token, collector.BytesLeft, cancellation),
            cancellation);
        return answer.Expected();
    }

    private static async Task<TikTokAnswer> AskAsync(
        ConsentedAccount account, HistoryCollector collector, Func<string, Task<TikTokAnswer>> ask,
        CancellationToken cancellation)
    {
        var token = await account.TokenAsync(refused: null, cancellation);
        var answer = await ask(token);
        collector.Spend(answer.Bytes);
        if (!answer.TokenIsRefused)
            return answer;
        // Tokens can end before their time.
        token = await account.TokenAsync(refused: token, cancellation);
        answer = await ask(token);
        collector.Spend(answer.Bytes);
        return answer;
    }

    private async Task<TikTokAnswer> SendAsync(
        HttpMethod method, string path, string fields, object? body, string token, long maxBytes,
        CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(
            method, ApiAddress.Of(options.Value.Address, path, ("fields", fields)));
        if (body is not null)
            request.Content = JsonContent.Create(body);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return TikTokAnswer.Of(await fetcher.SendAsync(request, maxBytes, cancellation));
    }
}
