using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Vetting.Core.Content;
using Vetting.Web.Webhooks;

namespace Vetting.Testing.Hosting;

/// <summary>A brand, its creators and its reviewers, over HTTP only.</summary>
/// <param name="secret">Signs submissions, whsec_.</param>
/// <param name="key">The brand's API key; it opens the development inbox too, where that has no other.</param>
public sealed partial class VettingClient(Uri address, string brand, string secret, string key, string? inboxKey = null)
    : IDisposable
{
    private readonly HttpClient _http = new(HandlerOf(address, inboxKey))
    {
        BaseAddress = address,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
    };

    public HttpClient Http => _http;

    public Task<HttpResponseMessage> PutBriefAsync(string brief, string json) => PutAsync($"briefs/{brief}", json);

    /// <param name="place">Of the brand, such as policies/strict.</param>
    public Task<HttpResponseMessage> PutAsync(string place, string json) =>
        _http.PutAsync($"/api/brands/{brand}/{place}", Body(json));

    /// <param name="place">Of the brand, such as policies/strict.</param>
    public Task<JsonNode> BrandAsync(string place) => GetAsync($"/api/brands/{brand}/{place}");

    /// <summary>Whether the host is ready, and misses nothing that a vetting refers to.</summary>
    public async Task<bool> IsSoundAsync() =>
        (await GetAsync("/health/ready"))["checks"]!.AsObject().All(check => check.Value!.GetValue<string>() == "healthy");

    /// <summary>Posts a signed submission.</summary>
    /// <param name="at">The signed time; now by default.</param>
    public async Task<HttpResponseMessage> SubmitAsync(
        string brief, string json, string webhookId, DateTimeOffset? at = null)
    {
        var signedAt = at ?? TimeProvider.System.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/submissions/{brand}/{brief}") { Content = Body(json) };
        request.Headers.Add("webhook-id", webhookId);
        request.Headers.Add("webhook-timestamp", signedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature",
            WebhookSecret.Parse(secret)!.Sign(webhookId, signedAt, Encoding.UTF8.GetBytes(json)));
        return await _http.SendAsync(request);
    }

    /// <summary>Sends again, as a sender of webhooks does, while the host says that its storage is away.</summary>
    public async Task<string> SubmittedAsync(string brief, string json, string webhookId, DateTimeOffset? at = null)
    {
        using var answer = await Eventually.Async(() => SubmitAsync(brief, json, webhookId, at),
            answer => answer.StatusCode != HttpStatusCode.ServiceUnavailable, $"{webhookId} taken");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Accepted, $"{answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!["vettingId"]!.GetValue<string>();
    }

    public async Task<JsonNode> VettingAsync(string vettingId) => await GetAsync($"/api/vettings/{vettingId}");

    /// <summary>Waits until the vetting is at the stage.</summary>
    public Task<JsonNode> VettingAtAsync(string vettingId, string stage) => Eventually.Async(
        () => VettingAsync(vettingId), vetting => vetting["stage"]?.GetValue<string>() == stage, $"{vettingId} at {stage}");

    public async Task<byte[]> DossierAsync(string vettingId)
    {
        using var answer = await _http.GetAsync($"/api/vettings/{vettingId}/dossier");
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public async Task<JsonArray> DecisionsAsync(string vettingId) =>
        (await GetAsync($"/api/vettings/{vettingId}/decisions"))["decisions"]!.AsArray();

    /// <summary>Presses a button of the review page.</summary>
    public async Task<HttpResponseMessage> DecideAsync(string token, string verdict, string by, string reason) =>
        await _http.PostAsync($"/review/{token}", new FormUrlEncodedContent(
        [
            KeyValuePair.Create("page", await PageTokenAsync(token)), KeyValuePair.Create("verdict", verdict),
            KeyValuePair.Create("by", by), KeyValuePair.Create("reason", reason),
        ]));

    /// <summary>What the page's form carries; empty where there is no form.</summary>
    private async Task<string> PageTokenAsync(string token)
    {
        using var page = await _http.GetAsync($"/review/{token}");
        return PageField().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
    }

    /// <summary>The page of a mail, by its key.</summary>
    public static string InboxAddress(string key) => $"/dev/inbox/{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key))}";

    /// <summary>The addresses of all mails in the development inbox, in order.</summary>
    public async Task<IReadOnlyList<string>> MailKeysAsync()
    {
        var list = await GetTextAsync("/dev/inbox");
        return [.. MailLink().Matches(list).Select(link => link.Groups[1].Value).Order(StringComparer.Ordinal)];
    }

    /// <summary>Waits for a reviewer's mail and takes the token out of its link.</summary>
    /// <param name="kind">invitation, reminder or escalation.</param>
    /// <param name="round">1, and one more for each rerun.</param>
    public async Task<string> InvitationTokenAsync(
        string vettingId, int reviewer = 0, string kind = "invitation", int round = 1)
    {
        var address = InboxAddress($"{vettingId}/{kind}/{reviewer}{(round > 1 ? $"/{round}" : "")}");
        var page = await Eventually.Async(() => FindTextAsync(address), page => page is not null, address);
        return TokenIn(page!);
    }

    /// <summary>Out of the first reviewer's invitation; null while it is not there.</summary>
    public async Task<string?> FindInvitationTokenAsync(string vettingId) =>
        await FindTextAsync(InboxAddress($"{vettingId}/invitation/0")) is { } page ? TokenIn(page) : null;

    /// <summary>Waits until the vetting's flow has told everyone.</summary>
    public Task<JsonNode> ConcludedAsync(string vettingId) => FlowAtAsync(vettingId, "concluded");

    /// <summary>Waits until the vetting's flow is at the stage.</summary>
    public Task<JsonNode> FlowAtAsync(string vettingId, string stage) => Eventually.Async(
        () => VettingAsync(vettingId), vetting => vetting["flow"]?["stage"]?.GetValue<string>() == stage,
        $"the flow of {vettingId} at {stage}");

    public void Dispose() => _http.Dispose();

    private async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await GetTextAsync(path))!;

    private async Task<string> GetTextAsync(string path) => await FindTextAsync(path)
        ?? throw new HttpRequestException($"{path} is not there.", null, HttpStatusCode.NotFound);

    private async Task<string?> FindTextAsync(string path)
    {
        using var answer = await _http.GetAsync(path);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    private static string TokenIn(string page) => ReviewLink().Match(page) is { Success: true } link
        ? link.Groups[1].Value
        : throw new InvalidOperationException($"No review link in:\n{page}");

    private static HttpClientHandler HandlerOf(Uri address, string? inboxKey)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false };
        if (inboxKey is not null)
            handler.CookieContainer.Add(address, new Cookie("vetting-inbox", Sha256Hex.Of(inboxKey), "/dev/inbox"));
        return handler;
    }

    private static StringContent Body(string json) =>
        new(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));

    [GeneratedRegex("href=\"(/dev/inbox/[^\"/?]+)")]
    private static partial Regex MailLink();

    [GeneratedRegex("name=\"page\" value=\"([0-9a-f]*)\"")]
    private static partial Regex PageField();

    [GeneratedRegex("/review/([A-Za-z0-9_-]{43})")]
    private static partial Regex ReviewLink();
}
