using System.Net;
using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using Vetting.LocalHost.Serving;
using Vetting.Testing.Hosting;
using Vetting.Web.Webhooks;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>A disk that is full is said to be before anything is promised, and by itself no longer once it is not.</summary>
public sealed class FullDiskTests
{
    private const string Key = "key";
    private const string Brief = "cuisine";

    private readonly string _secret = WebhookSecret.Create();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static TableClientOptions Impatient => new() { Retry = { MaxRetries = 0 } };

    [Fact]
    public async Task What_is_promised_is_kept_and_the_rest_is_answered_503()
    {
        await using var disk = await SmallDisk.MountAsync(megabytes: 96);
        Assert.SkipWhen(disk is null, "A small disk can be mounted by root on Linux only.");
        var settings = HostSettings.ForBrand("acme", _secret, Key);
        // Without diagnostics the runtime has no pipes and files of its own to make.
        settings["DOTNET_EnableDiagnostics"] = "0";
        await using var host = new HostProcess(disk.Folder, settings);
        using var client = new VettingClient(host.Address, "acme", _secret, Key);
        await host.StartAsync();
        using (var brief = await client.PutBriefAsync(Brief, Samples.Brief()))
            brief.EnsureSuccessStatusCode();
        List<(string Vetting, string Token)> waiting = [];
        foreach (var name in new[] { "Patiente", "Constance", "Prudence" })
        {
            var vetting = await client.SubmittedAsync(Brief, Samples.Submission(name, Now()), $"before-{name}");
            waiting.Add((vetting, await client.InvitationTokenAsync(vetting)));
        }

        var filler = new TableClient(RunningServer.Find(disk.Folder)!.Storage, "Filler", Impatient);
        await filler.CreateAsync(Cancellation);

        disk.Fill();
        var accepted = await SubmitUntilRefusedAsync(client);
        using (var ready = await client.Http.GetAsync("/health/ready", Cancellation))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        // The journal may be written anew and make room for one decision more; what is answered 200 then is kept.
        var early = await DecideUntilRefusedAsync(client, filler, waiting);
        var (refused, token) = waiting[early];
        Assert.Equal("inReview", (await client.VettingAsync(refused))["stage"]!.GetValue<string>());

        disk.Empty();
        await Eventually.TrueAsync(client.IsSoundAsync, "ready again");
        using (var decided = await client.DecideAsync(token, "declined", "Claire", "Now there is room."))
            Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        accepted.Add(await client.SubmittedAsync(Brief, Samples.Submission("Tardive", Now()), "late"));
        await host.KillWithStorageAsync();
        await host.StartAsync();

        Assert.Equal("declined", await VerdictAsync(client, refused));
        foreach (var (vetting, _) in waiting[..early])
            Assert.Equal("approved", await VerdictAsync(client, vetting));
        foreach (var id in accepted)
            await client.InvitationTokenAsync(id);
    }

    /// <summary>A few may still fit into the last blocks of files.</summary>
    private static async Task<List<string>> SubmitUntilRefusedAsync(VettingClient client)
    {
        var accepted = new List<string>();
        while (true)
        {
            using var answer = await client.SubmitAsync(
                Brief, Samples.Submission($"Tardive{accepted.Count}", Now(), posts: 500), $"full-{accepted.Count}");
            if (answer.StatusCode != HttpStatusCode.Accepted)
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
                Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
                return accepted;
            }
            var text = await answer.Content.ReadAsStringAsync(Cancellation);
            accepted.Add(JsonNode.Parse(text)!["vettingId"]!.GetValue<string>());
        }
    }

    /// <returns>Which was answered 503, with the disk full before each.</returns>
    private static async Task<int> DecideUntilRefusedAsync(
        VettingClient client, TableClient filler, List<(string Vetting, string Token)> waiting)
    {
        foreach (var (index, (_, token)) in waiting.Index())
        {
            foreach (var length in new[] { 400_000, 100_000, 20_000, 1_000, 1 })
                await WriteUntilRefusedAsync(filler, length);
            using var answer = await client.DecideAsync(token, "approved", "Claire", "On a full disk.");
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                return index;
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        throw new Xunit.Sdk.XunitException("Every decision was taken on a full disk.");
    }

    /// <summary>The opinion is what was promised; what the rules make of it follows once the vetting goes on.</summary>
    private static async Task<string> VerdictAsync(VettingClient client, string vetting)
    {
        var closings = await Eventually.Async(
            async () => (await client.DecisionsAsync(vetting)).Select(row => row!["closing"]!).ToList(),
            rows => rows.Any(row => row["$type"]!.GetValue<string>() == "decided"),
            $"{vetting} decided");
        return Assert.Single(closings, row => row["$type"]!.GetValue<string>() == "decided")["verdict"]!.GetValue<string>();
    }

    /// <summary>Small things go on for a while in the room that the journal had made.</summary>
    private static async Task WriteUntilRefusedAsync(TableClient filler, int length)
    {
        var text = new string('x', Math.Min(length, 30_000));
        try
        {
            while (true)
            {
                var row = new TableEntity("filler", $"{length}");
                for (var part = 0; part * text.Length < length; part++)
                    row[$"Text{part}"] = text;
                await filler.UpsertEntityAsync(row, cancellationToken: Cancellation);
            }
        }
        catch (RequestFailedException refused)
        {
            Assert.Equal((int)HttpStatusCode.ServiceUnavailable, refused.Status);
        }
    }

    private static DateTimeOffset Now() => TimeProvider.System.GetUtcNow();
}
