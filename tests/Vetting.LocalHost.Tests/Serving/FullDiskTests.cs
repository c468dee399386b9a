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
        var waiting = await client.SubmittedAsync(Brief, Samples.Submission("Patiente", Now()), "before");
        var token = await client.InvitationTokenAsync(waiting);

        var filler = new TableClient(RunningServer.Find(disk.Folder)!.Storage, "Filler", Impatient);
        await filler.CreateAsync(Cancellation);

        disk.Fill();
        var accepted = await SubmitUntilRefusedAsync(client);
        using (var ready = await client.Http.GetAsync("/health/ready", Cancellation))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        foreach (var length in new[] { 400_000, 100_000, 20_000, 1_000, 1 })
            await WriteUntilRefusedAsync(filler, length);
        using (var early = await client.DecideAsync(token, "approved", "Claire", "On a full disk."))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, early.StatusCode);
        Assert.Equal("inReview", (await client.VettingAsync(waiting))["stage"]!.GetValue<string>());

        disk.Empty();
        await Eventually.TrueAsync(client.IsSoundAsync, "ready again");
        using (var decided = await client.DecideAsync(token, "declined", "Claire", "Now there is room."))
            Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        accepted.Add(await client.SubmittedAsync(Brief, Samples.Submission("Tardive", Now()), "late"));
        await host.KillWithStorageAsync();
        await host.StartAsync();

        Assert.Equal("declined", Assert.Single(
            await client.DecisionsAsync(waiting), row => row!["closing"]!["$type"]!.GetValue<string>() == "decided")!["closing"]!["verdict"]!.GetValue<string>());
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
