using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Vettings;
using Vetting.LocalHost.Serving;
using Vetting.Testing.Hosting;
using Vetting.Web.Inbox;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>On the real engine: of what comes in one instant one counts, and the other is told.</summary>
public sealed class SameInstantTests : IAsyncLifetime
{
    private const int Vettings = 6;

    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-instant-").FullName;
    private Server _server = null!;
    private VettingClient _brand = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await Server.StartAsync(new ServerSettings(_folder, 0), Cancellation);
        _brand = new VettingClient(
            _server.Address, "demo", _server.Demo!.WebhookSecret, _server.Demo.BrandKey, _server.Services.GetRequiredService<InboxKey>().Value);
    }

    public async ValueTask DisposeAsync()
    {
        _brand.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Of_two_decisions_in_one_instant_one_counts_and_the_other_is_told()
    {
        foreach (var id in await BeginAsync(Samples.Brief()))
        {
            var (claire, owen) = (await _brand.TokenAsync(id, "invitation/0"), await _brand.TokenAsync(id, "invitation/1"));

            var answers = await Task.WhenAll(
                PressAsync(claire, "approved", "Claire"), PressAsync(owen, "declined", "Owen"));

            var isClaire = answers[0].Status == HttpStatusCode.OK;
            Assert.Equal(
                isClaire ? [HttpStatusCode.OK, HttpStatusCode.Conflict] : [HttpStatusCode.Conflict, HttpStatusCode.OK],
                answers.Select(answer => answer.Status));
            Assert.Contains(isClaire ? "Claire" : "Owen", answers[isClaire ? 1 : 0].Text, StringComparison.Ordinal);
            await _brand.VettingAtAsync(id, isClaire ? "approved" : "declined");
            await _brand.ConcludedAsync(id);
            var by = isClaire ? "Claire" : "Owen";
            Assert.Equal([$"opinion {by}", $"decided {by}"], await LogAsync(id));
        }
    }

    [Fact]
    public async Task Of_a_decision_and_the_end_of_its_time_in_one_instant_one_counts_and_who_decided_is_told()
    {
        var ids = await BeginAsync(Samples.Brief(remindAfter: "PT8S", escalateAfter: "PT9S", expireAfter: "PT10S"));
        var vettings = _server.Services.GetRequiredService<IVettingStore>();

        // Some a little before, some a little after.
        await Task.WhenAll(ids.Select(async (id, index) =>
        {
            var token = await _brand.TokenAsync(id, "invitation/0");
            var until = (await vettings.GetAsync(id, Cancellation)).WaitsUntil!.Value;
            var wait = until.AddMilliseconds(40 * (index - Vettings / 2)) - TimeProvider.System.GetUtcNow();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, TimeProvider.System, Cancellation);

            var (status, _) = await PressAsync(token, "approved", "Claire");

            var counts = status == HttpStatusCode.OK;
            Assert.True(counts || status is HttpStatusCode.Conflict or HttpStatusCode.Gone, $"{status}");
            await _brand.VettingAtAsync(id, counts ? "approved" : "expired");
            await _brand.ConcludedAsync(id);
            Assert.Equal(counts ? ["opinion Claire", "decided Claire"] : ["expired"], await LogAsync(id));
        }));
    }

    private async Task<IReadOnlyList<string>> BeginAsync(string brief)
    {
        using var put = await _brand.PutBriefAsync("instant", brief);
        put.EnsureSuccessStatusCode();
        List<string> ids = [];
        foreach (var number in Enumerable.Range(0, Vettings))
        {
            ids.Add(await _brand.SubmittedAsync(
                "instant", Samples.Submission($"Creator{number}", TimeProvider.System.GetUtcNow()), $"delivery-{number}"));
        }

        foreach (var id in ids)
            await Eventually.Async(() => _brand.FindInvitationTokenAsync(id), token => token is not null, $"{id} before reviewers");
        return ids;
    }

    private async Task<(HttpStatusCode Status, string Text)> PressAsync(string token, string verdict, string by)
    {
        using var answer = await _brand.DecideAsync(token, verdict, by, "Vu.");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private async Task<IReadOnlyList<string>> LogAsync(string id) =>
    [
        .. (await _brand.DecisionsAsync(id)).Select(row => row!["closing"]!).Select(closing =>
            string.Join(' ', new[] { "$type", "by" }.Select(member => Text(closing[member])).OfType<string>())),
    ];

    private static string? Text(JsonNode? node) => node?.GetValue<string>();
}
