using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.LocalHost.Serving;
using Vetting.Web.Webhooks;

namespace Vetting.LocalHost.Demo;

/// <summary>
/// Two briefs and six creators, brought in through the API as anyone would: with a history file, with a platform's export,
/// or with nothing that can be read. Cut short, the next start goes on with it: every delivery is the same again, and is
/// taken in once.
/// </summary>
internal sealed class DemoSeed(Server server, DemoBrand demo, TimeProvider time)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Demo");

    private static readonly (string Creator, string Brief)[] Submissions =
    [
        ("elise-marvelin", "cuisine-de-saison"), ("jax-hollowmere", "active-kitchen"),
        ("theo-brancourt", "cuisine-de-saison"), ("ysaline-carvenac", "cuisine-de-saison"),
        ("wren-castellow", "active-kitchen"), ("ombeline-jaffreux", "cuisine-de-saison"),
    ];

    /// <returns>False when all of it was there already.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        if (demo.Seeded)
            return false;
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", demo.BrandKey);
        var briefs = server.Services.GetRequiredService<IBriefStore>();
        foreach (var brief in Submissions.Select(submission => submission.Brief).Distinct())
        {
            if (await briefs.FindAsync(DemoBrand.Slug, brief, cancellation) is null)
                await PutBriefAsync(http, brief, cancellation);
        }

        var taken = false;
        foreach (var (creator, brief) in Submissions)
            taken |= await SubmitAsync(http, creator, brief, cancellation);
        demo.MarkSeeded(server.Settings.DataFolder);
        return taken;
    }

    private static async Task PutBriefAsync(HttpClient http, string brief, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(
            await File.ReadAllBytesAsync(Path.Combine(Folder, "briefs", $"{brief}.json"), cancellation));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await http.PutAsync($"/api/brands/{DemoBrand.Slug}/briefs/{brief}", content, cancellation);
        await ExpectSuccessAsync(answer, brief, cancellation);
    }

    /// <returns>False when the storage knows the creator from a data folder that is no more.</returns>
    private async Task<bool> SubmitAsync(
        HttpClient http, string creator, string brief, CancellationToken cancellation)
    {
        var files = Path.Combine(Folder, "creators", creator);
        var body = JsonNode.Parse(await File.ReadAllBytesAsync($"{files}.json", cancellation))!.AsObject();
        body["consent"]!["givenAt"] = demo.MadeAt;
        if (File.Exists($"{files}.jsonl"))
            AddHistory(body, await File.ReadAllLinesAsync($"{files}.jsonl", cancellation));
        else if (Directory.Exists(files))
            body["history"] = Upload("export", "contentBase64", Convert.ToBase64String(DemoExport.Zip(files, demo.MadeAt)));
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, Json.Options);

        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"/api/submissions/{DemoBrand.Slug}/{brief}") { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var (id, now) = ($"demo-{creator}", time.GetUtcNow());
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSecret.Parse(demo.WebhookSecret)!.Sign(id, now, bytes));
        using var answer = await http.SendAsync(request, cancellation);
        if (answer.StatusCode == HttpStatusCode.Conflict)
            return false;
        await ExpectSuccessAsync(answer, creator, cancellation);
        return true;
    }

    private void AddHistory(JsonObject body, IReadOnlyList<string> lines)
    {
        var history = DemoHistory.Shifted(lines, demo.MadeAt);
        if (body["certificate"] is { } certificate)
            history.ShiftDay(certificate, "expiresOn");
        body["history"] = Upload("jsonl", "content", history.Text);
    }

    private static JsonObject Upload(string format, string member, string content) =>
        new() { ["channel"] = 0, ["format"] = format, [member] = content };

    private static async Task ExpectSuccessAsync(HttpResponseMessage answer, string what, CancellationToken cancellation)
    {
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException(
                $"The demo's {what} was refused: {await answer.Content.ReadAsStringAsync(cancellation)}");
        }
    }
}
