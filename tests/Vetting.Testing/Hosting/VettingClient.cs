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
    public Task<HttpResponseMessage> DecideAsync(string token, string verdict, string by, string reason) =>
        PressAsync(token, "", ("verdict", verdict), ("by", by), ("reason", reason));

    /// <summary>Sends one of the forms of the review page.</summary>
    /// <param name="place">After the page's address: empty, or such as /take-back.</param>
    public async Task<HttpResponseMessage> PressAsync(
        string token, string place, params (string Name, string Value)[] fields) =>
        await _http.PostAsync($"/review/{token}{place}", new FormUrlEncodedContent(
        [
            KeyValuePair.Create("page", await PageTokenAsync(token)),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]));

    /// <summary>Sends one of the forms of the creator's page.</summary>
    /// <param name="act">With what it is about, such as answer&amp;question=id.</param>
    public async Task<HttpResponseMessage> SayAsync(
        string token, string act, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        return await _http.PostAsync($"/creator/{token}?act={act}", form);
    }

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

    /// <summary>The keys of all mails about a vetting in the development inbox, after its id, in order.</summary>
    public async Task<IReadOnlyList<string>> MailsOfAsync(string vettingId) =>
    [
        .. (await MailKeysAsync()).Select(address => KeyIn(address))
            .Where(key => key.StartsWith($"{vettingId}/", StringComparison.Ordinal)).Select(key => key[(vettingId.Length + 1)..])
            .Order(StringComparer.Ordinal),
    ];

    private static string KeyIn(string address) =>
        Encoding.UTF8.GetString(Base64Url.DecodeFromChars(address.AsSpan("/dev/inbox/".Length)));

    /// <summary>What the first link to somebody's page in a mail holds.</summary>
    /// <param name="key">After the vetting's id.</param>
    public async Task<string> TokenAsync(string vettingId, string key) =>
        TokenIn((await Eventually.Async(
            () => FindTextAsync(InboxAddress($"{vettingId}/{key}")), page => page is not null, $"{vettingId}/{key}"))!);

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

    [GeneratedRegex("/(?:review|creator)/([A-Za-z0-9_-]{43})")]
    private static partial Regex ReviewLink();
}
