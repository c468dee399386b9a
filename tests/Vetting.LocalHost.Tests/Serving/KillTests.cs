using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Vetting.Core.Vettings;
using Vetting.Testing.Hosting;
using Vetting.Web.Webhooks;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>
/// kill -9 at any moment loses nothing: a batch with twenty kills ends as the same batch beside it without any.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int Vettings = 10;
    private const int Kills = 20;
    private const string Brief = "cuisine";
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(25);

    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-kill-").FullName;
    private readonly string _secret = WebhookSecret.Create();

    // Both hosts get each creator's webhook as the disturbed one took it. A signature is good for five minutes only, so
    // that host gets a new one with each attempt; the first that it took counts.
    private readonly TaskCompletionSource<DateTimeOffset>[] _signed =
        [.. Enumerable.Range(0, Vettings).Select(_ => new TaskCompletionSource<DateTimeOffset>())];

    private readonly DateTimeOffset _written = Now();
    private CancellationToken _giveUp;
    private int _kills;

    [Fact(Timeout = 60 * 60 * 1000)]
    public async Task Twenty_kills_change_no_dossier_no_decision_and_no_mail()
    {
        _giveUp = TestContext.Current.CancellationToken;
        var disturbedRun = RunDisturbedAsync();
        var undisturbedRun = RunBatchAsync("undisturbed", kills: 0);
        await Task.WhenAll(disturbedRun, undisturbedRun);
        var (disturbed, undisturbed) = (await disturbedRun, await undisturbedRun);

        Assert.Equal(Vettings, undisturbed.Dossiers.Count);
        Assert.Equal(undisturbed.Dossiers, disturbed.Dossiers);
        Assert.Equal(undisturbed.Decisions, disturbed.Decisions);
        Assert.Equal(undisturbed.Mails, disturbed.Mails);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>When it fails, the other batch must not wait for what it would have signed.</summary>
    private async Task<Ending> RunDisturbedAsync()
    {
        try
        {
            return await RunBatchAsync("disturbed", Kills);
        }
        finally
        {
            foreach (var signed in _signed)
                signed.TrySetCanceled(CancellationToken.None);
        }
    }

    private async Task<Ending> RunBatchAsync(string name, int kills)
    {
        var key = $"key-of-{name}";
        await using var host = new HostProcess(Path.Combine(_folder, name), HostSettings.ForBrand("acme", _secret, key));
        using var client = new VettingClient(host.Address, "acme", _secret, key);
        await host.StartAsync();
        var killing = KillAsync(host, kills);
        var vetting = Enumerable.Range(0, Vettings).Select(index => VetAsync(client, index, kills, killing)).ToArray();
        // First, because people would go on trying a host that did not come back until the time is up, and hide why.
        await killing;
        await Task.WhenAll(vetting);
        return await PersistAsync(() => ReadAsync(client, [.. vetting.Select(vetted => vetted.Result)]));
    }

    private async Task KillAsync(HostProcess host, int kills)
    {
        while (_kills < kills)
        {
            // Every fourth dies while it is still starting.
            await Task.Delay(Moment(_kills), TimeProvider.System);
            await host.KillAsync();
            host.Launch();
            Interlocked.Increment(ref _kills);
            if (_kills % 4 != 0)
                await host.WaitUntilReadyAsync();
        }
        await host.WaitUntilReadyAsync();
    }

    /// <summary>0 to 1.5 s, any instant as likely as another, and the same in every run.</summary>
    private static TimeSpan Moment(int kill) => TimeSpan.FromMilliseconds(
        BitConverter.ToUInt16(SHA256.HashData(Encoding.UTF8.GetBytes($"kill {kill}"))) % 1500);

    /// <summary>One creator's way through, by people who try again when nobody answers; kills fall all along it.</summary>
    private async Task<string> VetAsync(VettingClient client, int index, int kills, Task killing)
    {
        await KillsReachAsync(kills * index / Vettings, killing);
        using var brief = await PersistAsync(() => client.PutBriefAsync(Brief, Samples.Brief()));
        var id = kills > 0
            ? await PersistAsync(() => SubmitAsync(client, index, Now()))
            : await SubmitAsync(client, index, await _signed[index].Task.WaitAsync(_giveUp));
        _signed[index].TrySetResult(VettingId.Parse(id)!.At);
        var token = await PersistAsync(() => client.InvitationTokenAsync(id));
        await KillsReachAsync(kills * (index + 1) / Vettings, killing);
        var verdict = index % 3 == 0 ? "declined" : "approved";
        using var answer = await PersistAsync(() => client.DecideAsync(token, verdict, "Claire", $"Because {index}."));
        await PersistAsync(() => client.VettingAtAsync(id, verdict));
        await PersistAsync(() => client.ConcludedAsync(id));
        return id;
    }

    private async Task<string> SubmitAsync(VettingClient client, int index, DateTimeOffset signed)
    {
        using var answer = await client.SubmitAsync(
            Brief, Samples.Submission($"Creator{index}", _written), $"delivery-{index}", signed);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["vettingId"]!.GetValue<string>();
    }

    private static DateTimeOffset Now() =>
        DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());

    private async Task KillsReachAsync(int kills, Task killing)
    {
        while (_kills < kills && !killing.IsCompleted)
            await Task.Delay(Poll, TimeProvider.System);
    }

    private static async Task<Ending> ReadAsync(VettingClient client, IReadOnlyList<string> ids)
    {
        var dossiers = new Dictionary<string, string>();
        var decisions = new Dictionary<string, string>();
        foreach (var id in ids)
        {
            dossiers[id] = Encoding.UTF8.GetString(await client.DossierAsync(id));
            decisions[id] = string.Join(';', (await client.DecisionsAsync(id)).Select(row =>
                $"{row!["closing"]!["verdict"]} {row["closing"]!["by"]} {row["closing"]!["reason"]}"));
        }
        return new Ending(dossiers, decisions, await client.MailKeysAsync());
    }

    private async Task<T> PersistAsync<T>(Func<Task<T>> attempt)
    {
        while (true)
        {
            try
            {
                var result = await attempt();
                if (result is not HttpResponseMessage { StatusCode: >= System.Net.HttpStatusCode.InternalServerError })
                    return result;
            }
            catch (Exception away) when (away is HttpRequestException or IOException or TaskCanceledException)
            {
            }
            await Task.Delay(Poll, TimeProvider.System, _giveUp);
        }
    }

    private sealed record Ending(
        Dictionary<string, string> Dossiers, Dictionary<string, string> Decisions, IReadOnlyList<string> Mails);
}
