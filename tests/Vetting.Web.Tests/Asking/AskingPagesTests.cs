using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Tests.Desk;
using Vetting.Web.Tests.Dossiers;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Asking;

public sealed class AskingPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static readonly Channel Instagram = new(Platforms.Instagram, "lea.cuisine", null, 18_400);
    private static readonly Channel Bluesky = new(Platforms.Bluesky, "lea.example", null, null);
    private static readonly Channel Feed = new(Platforms.Feed, null, "https://blog.example/feed.xml", null);

    [Theory]
    [InlineData("fr", "phone")]
    [InlineData("en", "desk")]
    [InlineData("fr", "dark")]
    public async Task Says_of_each_channel_why_it_was_not_read_and_what_helps(string language, string screen)
    {
        var (token, _) = await fixture.Site.AskAsync([Instagram, Feed], UnavailableReason.NoOpenSource, language);
        await using var visit = await fixture.VisitAsync(
            $"/creator/{token}", screen switch { "phone" => Screen.Phone, "dark" => Screen.Desk.Dark, _ => Screen.Desk });
        await visit.ShootAsync($"asking-{language}-{screen}");

        Assert.Equal(200, visit.Answer.Status);
        var text = await visit.TextAsync();
        Assert.Contains("Instagram @lea.cuisine", text, StringComparison.Ordinal);
        Assert.Contains(
            language == "fr" ? "nous ne pouvons rien lire sur Instagram" : "we can read nothing on Instagram", text, StringComparison.Ordinal);
        Assert.Contains(language == "fr" ? "29 mars 2026" : "29 March 2026", text, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task Takes_a_corrected_account_and_waits_for_it_to_be_read()
    {
        var (token, id) = await fixture.Site.AskAsync([Bluesky], UnavailableReason.NotFound, "en");
        await using var visit = await fixture.VisitAsync($"/creator/{token}");
        Assert.Equal(0, await visit.Page.GetByText("We read again").CountAsync());
        await visit.Page.GetByLabel("Correct the account").FillAsync("not an account");
        await visit.PressAsync(visit.Page.GetByText("Read this account"));
        await visit.ShootAsync("asking-wrong-account");

        Assert.Equal(422, visit.Answer.Status);
        Assert.Equal("not an account", await visit.Page.GetByLabel("Correct the account").InputValueAsync());
        Assert.Contains("This is no account that we can read on Bluesky", await visit.TextAsync(), StringComparison.Ordinal);

        await visit.Page.GetByLabel("Correct the account").FillAsync("https://bsky.app/profile/lea.lyon.example");
        await visit.PressAsync(visit.Page.GetByText("Read this account"));
        await visit.ShootAsync("asking-reading");

        Assert.Contains("Thank you, we are reading", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("5", await visit.Page.Locator("meta[http-equiv=refresh]").GetAttributeAsync("content"));
        Assert.Equal("lea.lyon.example", (await SubmissionAsync(id)).Channels[0].Handle);
        Assert.Equal(VettingStage.Received, (await VettingAsync(id)).Stage);

        await fixture.Site.Get<IVettingStore>().UpdateAsync(id, row => row with
        {
            Stage = VettingStage.Asking,
            Unread = [new UnreadChannel(0, $"{UnavailableReason.NotFound}", null)],
        }, default);
        await visit.GoAsync($"/creator/{token}");
        await visit.ShootAsync("asking-still-unread");
        Assert.Contains("We read again after what you changed", await visit.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UnavailableReason.NoOpenSource)]
    [InlineData(UnavailableReason.QuotaUsed)]
    [InlineData(UnavailableReason.ConsentEnded)]
    public async Task Offers_no_reading_that_could_only_lead_back_here(UnavailableReason reason)
    {
        var (token, id) = await fixture.Site.AskAsync([Instagram], reason, "en");
        await using var visit = await fixture.VisitAsync($"/creator/{token}");
        Assert.Equal(0, await visit.Page.Locator("form[action*='act=correct']").CountAsync());
        Assert.Equal(1, await visit.Page.GetByLabel("Send your posts").CountAsync());

        var (status, text) = await visit.PostAsync(
            fixture.Site, $"/creator/{token}?lang=en&act=correct&channel=0", new() { ["account"] = "lea.lyon" });

        Assert.Equal(422, status);
        Assert.Contains("No account on Instagram can be read from here without you", text, StringComparison.Ordinal);
        Assert.Equal(VettingStage.Asking, (await VettingAsync(id)).Stage);
    }

    [Fact]
    public async Task Takes_a_history_file_from_the_browser()
    {
        var (token, id) = await fixture.Site.AskAsync([Instagram], UnavailableReason.NoOpenSource);
        await using var visit = await fixture.VisitAsync($"/creator/{token}", Screen.Phone);
        await visit.Page.GetByLabel("Envoyer vos publications").SetInputFilesAsync(new Microsoft.Playwright.FilePayload
        {
            Name = "historique.jsonl",
            MimeType = "application/octet-stream",
            Buffer = History("lea.cuisine"),
        });
        await visit.PressAsync(visit.Page.GetByText("Envoyer", new() { Exact = true }));

        Assert.Contains("Merci, nous lisons", await visit.TextAsync(), StringComparison.Ordinal);
        var sent = Assert.Single((await SubmissionAsync(id)).Sent!);
        Assert.Equal((0, 2), (sent.Channel, sent.Posts));
        var history = await fixture.Site.Get<IContentStore>().GetHistoryAsync(sent.History, default);
        Assert.Equal(["Deux", "Un"], history.Posts.Select(post => post.Text));
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_file_and_keeps_none()
    {
        var (token, id) = await fixture.Site.AskAsync([Instagram], UnavailableReason.NoOpenSource, "en");

        var other = await SendAsync(token, "h.jsonl", History("somebody.else"));
        Assert.Equal(422, (int)other.Status);
        Assert.Contains("This file says that it is of another account", other.Body, StringComparison.Ordinal);
        var table = await SendAsync(token, "insights.csv", "Date,Reach\n2026-05-01,12\n"u8.ToArray());
        Assert.Contains(
            "This file is a table, but not a history in our format: it has no column “id”.",
            WebUtility.HtmlDecode(table.Body), StringComparison.Ordinal);
        var line = await SendAsync(token, "h.csv", "id,publishedAt\na,hier\n"u8.ToArray());
        Assert.Contains(
            "line 2: publishedAt should be an ISO 8601 time such as 2026-05-01T10:00:00Z, not 4 characters of text", line.Body,
            StringComparison.Ordinal);
        var empty = await SendAsync(token, "h.csv", "id,publishedAt\n"u8.ToArray());
        Assert.Contains("The file was read, and there are no posts in it.", empty.Body, StringComparison.Ordinal);
        var zip = await SendAsync(token, "photos.zip", "PK\u0003\u0004 this is no archive"u8.ToArray());
        Assert.Equal(422, (int)zip.Status);
        var nothing = await SendAsync(token, "", []);
        Assert.Equal(422, (int)nothing.Status);
        Assert.Contains("Please choose a file first", nothing.Body, StringComparison.Ordinal);
        Assert.Null((await SubmissionAsync(id)).Sent);
        Assert.Equal(VettingStage.Asking, (await VettingAsync(id)).Stage);
    }

    [Fact]
    public async Task A_form_that_breaks_off_or_is_none_is_answered_and_not_kept()
    {
        var (token, _) = await fixture.Site.AskAsync([Instagram], UnavailableReason.NoOpenSource, "en");
        var cut = new ByteArrayContent("--b\r\nContent-Disposition: form-data; na"u8.ToArray());
        cut.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(token, "send&channel=0", cut)).Status);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await PostAsync(token, "send&channel=0", new StringContent("{}"))).Status);
        Assert.Equal(
            HttpStatusCode.UnsupportedMediaType, (await PostAsync(token, "correct&channel=0", new StringContent("x"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(token, "delete", new StringContent(""))).Status);
    }

    [Fact]
    public async Task Withdraws_once_confirmed_and_shows_it_ever_after()
    {
        var (token, id) = await fixture.Site.AskAsync([Feed], UnavailableReason.Unreachable);
        await using var visit = await fixture.VisitAsync($"/creator/{token}", Screen.Phone);
        await visit.Page.GetByText("Retirer ma candidature").ClickAsync();
        await visit.PressAsync(visit.Page.GetByText("Retirer", new() { Exact = true }));
        await visit.ShootAsync("asking-withdrawn");

        Assert.Contains("Votre candidature est retirée", await visit.TextAsync(), StringComparison.Ordinal);
        var closing = Assert.Single(await fixture.Site.Get<IDecisionLog>().ReadAsync(id, default)).Closing;
        Assert.True(Assert.IsType<Closing.Withdrawn>(closing).ByCreator);
        await visit.GoAsync($"/creator/{token}?lang=en");
        Assert.Contains("Your submission is withdrawn", await visit.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(VettingStage.Received, "Merci, nous lisons")]
    [InlineData(VettingStage.InReview, "Votre candidature est devant l’équipe")]
    [InlineData(VettingStage.Failed, "Cet examen a été arrêté")]
    public async Task Says_how_it_stands_when_nothing_is_asked(VettingStage stage, string heading)
    {
        var (token, id) = await fixture.Site.AskAsync([Feed], UnavailableReason.Unreachable);
        await fixture.Site.Get<IVettingStore>().UpdateAsync(id, row => row with { Stage = stage }, default);
        await using var visit = await fixture.VisitAsync($"/creator/{token}");

        Assert.Contains(heading, await visit.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", true)]
    [InlineData("en", false)]
    public async Task In_review_it_says_the_steps_what_was_not_read_and_how_to_take_it_back(string language, bool phone)
    {
        var (token, id) = await fixture.Site.AskAsync([Feed, Instagram], UnavailableReason.NoOpenSource, language);
        var dossier = DossierSamples.Sound();
        var kept = await fixture.Site.Get<IContentStore>().PutJsonAsync(ContentKind.Dossier, dossier with
        {
            Provenance = dossier.Provenance with
            {
                Histories =
                [
                    new RetrievalOutcome.Retrieved(ContentRef.Of(ContentKind.History, [1]), 20),
                    new RetrievalOutcome.Unavailable(UnavailableReason.NoOpenSource, "none"),
                ],
            },
        }, default);
        await fixture.Site.Get<IVettingStore>().UpdateAsync(id, row => row with
        {
            Stage = VettingStage.InReview, Dossier = kept, InvitedAt = RunningSite.Now, Unread = null,
        }, default);
        await using var visit = await fixture.VisitAsync($"/creator/{token}", phone ? Screen.Phone : Screen.Desk);
        await visit.ShootAsync($"creator-review-{language}");

        var missing = visit.Page.Locator("section", new() { Has = visit.Page.Locator("#missing-title") });
        Assert.Contains("Instagram @lea.cuisine", await missing.InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("blog.example", await missing.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(language == "fr" ? "22 mars 2026" : "22 March 2026",
            await visit.Page.Locator("[aria-current=step]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.InRange((await visit.Page.Locator("[aria-current=step] > span").BoundingBoxAsync())!.Width, 200, 900);
        await Axe.SoundAsync(visit);
        await visit.Page.Locator("details summary").ClickAsync();
        await visit.PressAsync(visit.Page.Locator("button.danger"));
        Assert.Equal(language == "fr" ? "Votre candidature est retirée" : "Your submission is withdrawn",
            await visit.Page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task A_link_of_nobody_is_not_found()
    {
        await using var visit = await fixture.VisitAsync($"/creator/{new string('A', 43)}");

        Assert.Equal(404, visit.Answer.Status);
    }

    private static byte[] History(string handle) => Encoding.UTF8.GetBytes($$"""
        {"schema":"vetting.history/2","platform":"instagram","handle":"{{handle}}"}
        {"id":"1","text":"Un","publishedAt":"2026-03-01T10:00:00Z"}
        {"id":"2","text":"Deux","publishedAt":"2026-03-02T10:00:00Z"}
        """);

    private Task<(HttpStatusCode Status, string Body)> SendAsync(string token, string name, byte[] content)
    {
        var form = new MultipartFormDataContent();
        if (name.Length > 0)
            form.Add(new ByteArrayContent(content), "file", name);
        else
            form.Add(new StringContent(""), "file");
        return PostAsync(token, "send&channel=0", form);
    }

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(string token, string act, HttpContent content)
    {
        using var client = new HttpClient();
        using var answer = await client.PostAsync(new Uri($"{fixture.Site.Address}/creator/{token}?act={act}"), content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<VettingSummary> VettingAsync(string id) =>
        (await fixture.Site.Get<IVettingStore>().FindAsync(id, default))!;

    private async Task<Submission> SubmissionAsync(string id) => await fixture.Site.Get<IContentStore>()
        .GetJsonAsync<Submission>((await VettingAsync(id)).Order!.Submission, default);
}
