using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Vetting.Testing.Hosting;
using Vetting.Web.Webhooks;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>
/// Host and storage killed at the same instant, twenty times on one folder: whatever was answered with 2xx is there, and
/// everything goes on.
/// </summary>
public sealed class PowerCutTests : IDisposable
{
    private const int Cuts = 20;
    private const string Key = "key";
    private const string Vetted = "cuisine";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-cut-").FullName;
    private readonly string _secret = WebhookSecret.Create();

    private readonly ConcurrentDictionary<string, string> _submitted = [];
    private readonly ConcurrentDictionary<string, string> _decided = [];
    private readonly ConcurrentDictionary<string, int> _written = [];

    private int _next;

    [Fact(Timeout = 90 * 60 * 1000)]
    public async Task Twenty_cuts_lose_nothing_that_was_acknowledged()
    {
        await using var host = new HostProcess(_folder, HostSettings.ForBrand("acme", _secret, Key));
        using var client = new VettingClient(host.Address, "acme", _secret, Key);
        await host.StartAsync();
        using (var brief = await client.PutBriefAsync(Vetted, Samples.Brief()))
            brief.EnsureSuccessStatusCode();
        for (var cut = 0; cut < Cuts; cut++)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await WorkUntilCutAsync(host, client, Moment(cut));
            await host.StartAsync();
            await FindEverythingAsync(client);
        }
        await GoesOnAsync(client);
        Assert.NotEmpty(_decided);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>0 to 2 s, any instant as likely as another, and the same in every run.</summary>
    private static TimeSpan Moment(int cut) => TimeSpan.FromMilliseconds(
        BitConverter.ToUInt16(SHA256.HashData(Encoding.UTF8.GetBytes($"cut {cut}"))) % 2000);

    private async Task WorkUntilCutAsync(HostProcess host, VettingClient client, TimeSpan moment)
    {
        using var over = new CancellationTokenSource();
        var before = _submitted.Count;
        Task[] people =
        [
            RepeatAsync(() => SubmitAsync(client), over.Token), RepeatAsync(() => SubmitAsync(client), over.Token),
            RepeatAsync(() => DecideAsync(client), over.Token), RepeatAsync(() => WriteAsync(client), over.Token),
        ];
        await Eventually.TrueAsync(() => Task.FromResult(_submitted.Count > before), "one more submission taken");
        await Task.Delay(moment, TimeProvider.System, CancellationToken.None);
        await host.KillWithStorageAsync();
        await over.CancelAsync();
        await Task.WhenAll(people);
    }

    private static async Task RepeatAsync(Func<Task> act, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                await act();
                await Task.Delay(Pause, TimeProvider.System, CancellationToken.None);
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or TaskCanceledException)
            {
            }
        }
    }

    private async Task SubmitAsync(VettingClient client)
    {
        var name = $"Creator{Interlocked.Increment(ref _next)}";
        using var answer = await client.SubmitAsync(Vetted, Samples.Submission(name, Now()), $"delivery-{name}");
        if (answer.StatusCode == HttpStatusCode.Accepted)
            _submitted[JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["vettingId"]!.GetValue<string>()] = name;
    }

    private async Task DecideAsync(VettingClient client)
    {
        foreach (var id in _submitted.Keys.Except(_decided.Keys))
        {
            if (await client.FindInvitationTokenAsync(id) is not { } token)
                continue;
            var verdict = _submitted[id].Length % 2 == 0 ? "approved" : "declined";
            using var answer = await client.DecideAsync(token, verdict, "Claire", $"Because of {id}.");
            if (answer.StatusCode == HttpStatusCode.OK)
                _decided[id] = verdict;
        }
    }

    /// <summary>Briefs and policies in turn, each with a number that only grows.</summary>
    private async Task WriteAsync(VettingClient client)
    {
        var number = Interlocked.Increment(ref _next);
        var place = number % 2 == 0 ? $"briefs/b{number % 3}" : $"policies/p{number % 3}";
        var body = number % 2 == 0
            ? Samples.Brief().Replace("Cuisine de saison", $"{number}", StringComparison.Ordinal)
            : $$"""{"version":"{{number}}"}""";
        using var answer = await client.PutAsync(place, body);
        if (answer.IsSuccessStatusCode)
            _written[place] = number;
    }

    private async Task FindEverythingAsync(VettingClient client)
    {
        foreach (var id in _submitted.Keys)
        {
            var vetting = await AskAsync(() => client.VettingAsync(id));
            // Whatever a row refers to can be read.
            if (vetting["dossierSha256"] is not null)
                Assert.NotEmpty(await AskAsync(() => client.DossierAsync(id)));
        }
        foreach (var (id, verdict) in _decided)
        {
            var decision = Assert.Single(await AskAsync(() => client.DecisionsAsync(id)), row => IsA(row, "opinion"));
            Assert.Equal(verdict, decision!["closing"]!["verdict"]!.GetValue<string>());
        }
        foreach (var (place, number) in _written)
        {
            var found = await AskAsync(() => client.BrandAsync(place));
            Assert.True(int.Parse((found["title"] ?? found["version"])!.GetValue<string>()) >= number, $"{place} is older");
        }
        await Eventually.TrueAsync(() => client.IsSoundAsync(), "nothing missing in the store");
    }

    /// <summary>A host that has just come back on a busy machine may have to be asked twice.</summary>
    private static Task<T> AskAsync<T>(Func<Task<T>> look) => Eventually.Async(look, _ => true, "an answer");

    private async Task GoesOnAsync(VettingClient client)
    {
        foreach (var id in _submitted.Keys)
        {
            if (_decided.TryGetValue(id, out var verdict))
                await client.VettingAtAsync(id, verdict);
            else
                await client.InvitationTokenAsync(id);
            var rows = await AskAsync(() => client.DecisionsAsync(id));
            Assert.All(["opinion", "decided"], kind => Assert.True(rows.Count(row => IsA(row, kind)) <= 1, kind));
        }
    }

    private static bool IsA(JsonNode? row, string kind) => row!["closing"]!["$type"]!.GetValue<string>() == kind;

    private static DateTimeOffset Now() => TimeProvider.System.GetUtcNow();
}
