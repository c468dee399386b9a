using System.Net;
using System.Text.Json.Nodes;
using Vetting.Testing.Hosting;
using Vetting.Web.Webhooks;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>A disk that is full is said to be before anything is promised, and by itself no longer once it is not.</summary>
public sealed class FullDiskTests
{
    private const string Key = "key";
    private const string Brief = "cuisine";

    private readonly string _secret = WebhookSecret.Create();

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

        disk.Fill();
        using var submission = await client.SubmitAsync(Brief, Samples.Submission("Tardive", Now()), "full");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, submission.StatusCode);
        Assert.True(submission.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        using var ready = await client.Http.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        var kept = await WriteUntilRefusedAsync(client);
        using (var early = await client.DecideAsync(token, "approved", "Claire", "On a full disk."))
            Assert.Equal(HttpStatusCode.ServiceUnavailable, early.StatusCode);
        Assert.Equal("inReview", (await client.VettingAsync(waiting))["stage"]!.GetValue<string>());

        disk.Empty();
        await Eventually.TrueAsync(client.IsSoundAsync, "ready again");
        using (var decided = await client.DecideAsync(token, "declined", "Claire", "Now there is room."))
            Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        await client.SubmittedAsync(Brief, Samples.Submission("Tardive", Now()), "full");
        await host.KillWithStorageAsync();
        await host.StartAsync();

        Assert.Equal("declined", Assert.Single(await client.DecisionsAsync(waiting))!["closing"]!["verdict"]!.GetValue<string>());
        Assert.True(int.Parse((await client.BrandAsync("policies/p"))["version"]!.GetValue<string>()) >= kept);
    }

    /// <summary>Small things go on for a while in the room that the journal had made.</summary>
    private static async Task<int> WriteUntilRefusedAsync(VettingClient client)
    {
        for (var number = 1; ; number++)
        {
            using var answer = await client.PutAsync("policies/p", new JsonObject { ["version"] = $"{number}" }.ToJsonString());
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
                return number - 1;
            Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}");
        }
    }

    private static DateTimeOffset Now() => TimeProvider.System.GetUtcNow();
}
