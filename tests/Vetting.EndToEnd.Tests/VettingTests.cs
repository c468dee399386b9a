using System.Net;
using System.Text.Json.Nodes;
using Vetting.Testing.Hosting;

namespace Vetting.EndToEnd.Tests;

public sealed class VettingTests(TargetHost host) : IDisposable
{
    private const string Brief = "cuisine";
    private readonly VettingClient _client = host.Client();

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task A_submission_becomes_a_dossier_a_decision_and_an_outcome_for_everyone()
    {
        var id = await SubmitAsync("Lucie");
        var token = await _client.InvitationTokenAsync(id);

        var page = await _client.Http.GetStringAsync($"/review/{token}");
        Assert.Contains("Lucie", page, StringComparison.Ordinal);
        using var decided = await _client.DecideAsync(token, "approved", "Claire Martin", "Un ton juste.");
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);

        var vetting = await _client.VettingAtAsync(id, "approved");
        Assert.Equal("Claire Martin", vetting["closedBy"]!.GetValue<string>());
        await _client.ConcludedAsync(id);
        Assert.Contains(await _client.MailKeysAsync(), key => key == VettingClient.InboxAddress($"{id}/outcome"));
        if (host.Outcomes is { } outcomes)
        {
            var told = outcomes.Taken[id];
            Assert.True(told.RightlySigned);
            Assert.Equal(2, told.Attempt);
            Assert.Equal("approved", told.Body["data"]!["outcome"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task The_list_shows_the_newest_first_by_stage_and_by_page()
    {
        var first = await SubmitAsync("Ancienne");
        await _client.VettingAtAsync(first, "inReview");
        var second = await SubmitAsync("Nouvelle", at: Now.AddSeconds(2));
        await _client.VettingAtAsync(second, "inReview");

        var seen = new List<string>();
        var next = $"/api/brands/{host.Brand}/vettings?stage=inReview&pageSize=1";
        while (next is not null)
        {
            var page = JsonNode.Parse(await _client.Http.GetStringAsync(next))!;
            seen.AddRange(page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
            next = page["continuation"] is { } continuation
                ? $"/api/brands/{host.Brand}/vettings?stage=inReview&pageSize=1&continuation={Uri.EscapeDataString(continuation.GetValue<string>())}"
                : null;
        }

        Assert.Equal(seen.Distinct(), seen);
        Assert.InRange(seen.IndexOf(second), 0, seen.IndexOf(first) - 1);
    }

    [Fact]
    public async Task One_webhook_delivered_twenty_times_at_once_is_one_vetting_and_one_answer()
    {
        using var put = await _client.PutBriefAsync(Brief, Samples.Brief());
        var at = Now;
        var body = Samples.Submission("Jumelle", at);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            using var answer = await _client.SubmitAsync(Brief, body, $"twenty-{at.Ticks}", at);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }));

        var (status, text) = Assert.Single(answers.Distinct());
        Assert.Equal(HttpStatusCode.Accepted, status);
        var id = JsonNode.Parse(text)!["vettingId"]!.GetValue<string>();
        await _client.InvitationTokenAsync(id);
        Assert.Single(await _client.MailKeysAsync(), key => key == VettingClient.InboxAddress($"{id}/invitation/0"));
    }

    [Fact]
    public async Task Of_two_decisions_at_the_same_instant_one_counts_and_the_other_reviewer_is_told()
    {
        var id = await SubmitAsync("Disputée");
        var claire = await _client.InvitationTokenAsync(id, reviewer: 0);
        var owen = await _client.InvitationTokenAsync(id, reviewer: 1);

        var answers = await Task.WhenAll(
            _client.DecideAsync(claire, "approved", "Claire", "Yes."), _client.DecideAsync(owen, "declined", "Owen", "No."));

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        var winner = answers[0].IsSuccessStatusCode ? "Claire" : "Owen";
        var told = await answers.Single(answer => !answer.IsSuccessStatusCode).Content.ReadAsStringAsync();
        Assert.Contains(winner, told, StringComparison.Ordinal);
        var logged = Assert.Single(
            await _client.DecisionsAsync(id), row => row!["closing"]!["$type"]!.GetValue<string>() == "opinion");
        Assert.Equal(winner, logged!["closing"]!["by"]!.GetValue<string>());
        foreach (var answer in answers)
            answer.Dispose();
    }

    [Fact]
    public async Task A_mail_scanner_that_fetches_every_link_changes_nothing()
    {
        var id = await SubmitAsync("Scannée");
        var token = await _client.InvitationTokenAsync(id);
        var before = await _client.FlowAtAsync(id, "inReview");

        for (var fetch = 0; fetch < 20; fetch++)
        {
            using var get = await _client.Http.GetAsync($"/review/{token}");
            using var head = await _client.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/review/{token}"));
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (get.StatusCode, head.StatusCode));
        }

        Assert.Equal(before.ToJsonString(), (await _client.VettingAsync(id)).ToJsonString());
        Assert.Empty(await _client.DecisionsAsync(id));
        using var decided = await _client.DecideAsync(token, "declined", "Claire", "Still works.");
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
    }

    [Fact]
    public async Task The_operators_page_leads_to_its_sign_in_page()
    {
        using var list = await _client.Http.GetAsync("/ops");
        Assert.Equal(HttpStatusCode.SeeOther, list.StatusCode);

        using var signIn = await _client.Http.GetAsync(list.Headers.Location);

        Assert.Equal(HttpStatusCode.OK, signIn.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/nowhere", HttpStatusCode.NotFound, "text/html")]
    [InlineData("GET", "/api/nowhere", HttpStatusCode.NotFound, "application/problem+json")]
    [InlineData("DELETE", "/review/token", HttpStatusCode.MethodNotAllowed, "text/html")]
    [InlineData("PATCH", "/api/vettings/x", HttpStatusCode.MethodNotAllowed, "application/problem+json")]
    public async Task What_is_not_there_is_a_page_for_people_and_a_problem_for_programs(
        string method, string path, HttpStatusCode status, string type)
    {
        using var answer = await _client.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal((status, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Silence_reminds_then_escalates_then_expires_and_approves_nothing()
    {
        using var put = await _client.PutBriefAsync("pressee", Samples.Brief("fr", "PT1S", "PT2S", "PT4S"));
        var id = await _client.SubmittedAsync("pressee", Samples.Submission("Oubliée", Now), $"silence-{Now.Ticks}");

        await _client.InvitationTokenAsync(id);
        await _client.InvitationTokenAsync(id, kind: "reminder");
        var escalated = await _client.InvitationTokenAsync(id, kind: "escalation");
        await _client.VettingAtAsync(id, "expired");

        using var late = await _client.DecideAsync(escalated, "approved", "Inès", "Too late.");
        Assert.True(late.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.Gone, $"{late.StatusCode}");
        await _client.VettingAtAsync(id, "expired");
    }

    [Fact]
    public async Task Feeds_and_bluesky_are_read_and_what_cannot_be_read_is_a_line()
    {
        Assert.SkipWhen(host.Feed is null, "The host under test cannot reach this machine's servers.");
        using var put = await _client.PutBriefAsync(Brief, Samples.Brief());
        var body = JsonNode.Parse(Samples.Submission("Multiple", Now))!.AsObject();
        body.Remove("history");
        body["channels"] = new JsonArray(
            new JsonObject { ["platform"] = "feed", ["address"] = host.Feed.Rss },
            new JsonObject { ["platform"] = "bluesky", ["handle"] = "ada.example" },
            new JsonObject { ["platform"] = "feed", ["address"] = "http://169.254.169.254/latest/meta-data" },
            new JsonObject { ["platform"] = "instagram", ["handle"] = "nobody" });
        var id = await _client.SubmittedAsync(Brief, body.ToJsonString(), $"channels-{Now.Ticks}");

        await _client.VettingAtAsync(id, "inReview");
        var dossier = JsonNode.Parse(await _client.DossierAsync(id))!;
        var channels = dossier["channels"]!.AsArray();

        Assert.Equal([20, 150, 0, 0], channels.Select(channel => channel!["posts"]!.GetValue<int>()));
        Assert.Equal(
            [null, null, "refused", "noOpenSource"], channels.Select(channel => channel!["unavailable"]?.GetValue<string>()));
    }

    public void Dispose() => _client.Dispose();

    private async Task<string> SubmitAsync(string name, DateTimeOffset? at = null)
    {
        using var put = await _client.PutBriefAsync(Brief, Samples.Brief());
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
        return await _client.SubmittedAsync(Brief, Samples.Submission(name, Now), $"submission-{Now.Ticks}", at);
    }
}
