using System.Net;
using Microsoft.Extensions.Options;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Twitch;

/// <summary>
/// The application's own token, kept until shortly before it expires and asked for by one reading at a time:
/// https://dev.twitch.tv/docs/authentication/getting-tokens-oauth/#client-credentials-grant-flow.
/// </summary>
internal sealed class TwitchTokens(Fetcher fetcher, IOptions<TwitchOptions> options, TimeProvider time) : IDisposable
{
    private const int MaxBytes = 20_000;
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _one = new(1);
    private string? _token;
    private DateTimeOffset _until;

    /// <param name="refused">A token that is no longer accepted; null for any.</param>
    /// <exception cref="HistoryUnavailableException">AccessRefused: id or secret are wrong.</exception>
    public async Task<string> GetAsync(string? refused, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_token is null || _token == refused || time.GetUtcNow() >= _until)
                (_token, _until) = await AskAsync(cancellation);

            return _token;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<(string Token, DateTimeOffset Until)> AskAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.TokenAddress)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_id"] = options.Value.ClientId!.Trim(),
                ["client_secret"] = options.Value.ClientSecret!.Trim(),
                ["grant_type"] = "client_credentials",
            }),
        };
        var answer = await fetcher.SendAsync(request, MaxBytes, cancellation);
        if (answer.Status != HttpStatusCode.OK)
        {
            throw new HistoryUnavailableException(
                UnavailableReason.AccessRefused, $"Twitch gave no token, and answered {(int)answer.Status}.");
        }

        if (answer.JsonObject() is not { } body || body.Text("access_token") is not { Length: > 0 } token
            || token.Any(character => !char.IsAsciiLetterOrDigit(character)))
        {
            throw new HistoryUnavailableException(
                UnavailableReason.Malformed, "Twitch's answer should hold an access_token.");
        }

        var lasts = TimeSpan.FromSeconds(Math.Min(body.Count("expires_in") ?? 0, int.MaxValue));
        return (token, time.GetUtcNow() + (lasts > 2 * Margin ? lasts - Margin : lasts / 2));
    }
}
