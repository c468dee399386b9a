using Vetting.Core.Briefs;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Inbox;
using Vetting.Web.Tests.Dossiers;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Inbox;

public sealed class InboxPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Leads_from_the_list_over_the_mail_to_the_dossier()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound());
        var key = await ReceiveAsync(token);
        await using var visit = await fixture.VisitAsync("/");
        await visit.ShootAsync("home-desk");
        Assert.Equal("/desk/maison-lin?lang=en", await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link,
            new() { Name = "Maison Lin’s desk", Exact = true }).GetAttributeAsync("href"));
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link,
            new() { Name = "Inbox", Exact = true }).ClickAsync();
        await visit.ShootAsync("inbox-desk");
        await visit.PressAsync(visit.Page.Locator($"a[href*='{InboxAddress.Of(key)}']"));
        var framed = visit.Page.FrameLocator("iframe");
        Assert.Contains("Maëlle", await framed.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await visit.ShootAsync("mail-desk");

        var link = visit.Page.Locator(".mail-text a");
        Assert.Equal($"https://vetting.example/review/{token}", await link.GetAttributeAsync("href"));
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("fr", "Dossier à lire", "Ligne contestée, rappel", "Avis confié")]
    [InlineData("en", "Dossier to review", "Contested line, reminder", "Review handed over")]
    public async Task Says_of_each_mail_what_it_is(string language, string review, string late, string handed)
    {
        await ReceiveAsync(await fixture.Site.InviteAsync(DossierSamples.Sound()));
        foreach (var kind in new[] { NoteMailKind.ContestLate, NoteMailKind.HandOver })
        {
            fixture.Site.Mails.Add(new InboxMail(await fixture.Site.Get<IMailComposer>().NoteAsync(new NoteNotice(
                kind, new Reviewer("Léa Petit", "lea@brand.example", "fr"), "maison-lin", "Maëlle", "Printemps", "Tom", "", null, "token",
                RunningSite.Now.AddDays(3)), $"vetting/note/{kind}", default), RunningSite.Now));
        }

        await using var visit = await fixture.VisitAsync($"/dev/inbox?lang={language}", Screen.Phone);
        await visit.ShootAsync($"inbox-{language}-phone");
        var marks = await visit.Page.Locator(".mails .mark").AllInnerTextsAsync();
        Assert.All([review, late, handed], kind => Assert.Contains(kind, marks));
        foreach (var kind in Enum.GetValues<NoteMailKind>())
            Assert.NotEqual($"{kind}".ToLowerInvariant(), InboxWords.Of($"{kind}".ToLowerInvariant()).Fr);
    }

    [Fact]
    public async Task Lets_a_mail_run_nothing_and_restyle_nothing()
    {
        fixture.Site.Mails.Add(new InboxMail(new Core.Review.Mail(
            "hostile/1", "test", "<b>x</b>", "x@example.org", "<script>1</script>",
                "see https://a.example/?q=\"><script>alert(1)</script>",
            "<html><head></head><body><script>parent.document.title='owned'</script><form action='/ops/sign-out' " +
            "method='post'><button>x</button></form>hello</body></html>"), RunningSite.Now));
        await using var visit = await fixture.VisitAsync(InboxAddress.Of("hostile/1"));

        Assert.Equal("hello",
            (await visit.Page.FrameLocator("iframe").Locator("body").InnerTextAsync()).Split('\n')[^1].Trim());
        Assert.NotEqual("owned", await visit.Page.TitleAsync());
        Assert.Equal(0, await visit.Page.Locator("main script, main b").CountAsync());
        using var client = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", RunningSite.InboxKeyText) } };
        using var raw = await client.GetAsync($"{fixture.Site.Address}{InboxAddress.Of("hostile/1")}/html");
        Assert.Contains("sandbox", raw.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stays_in_the_language_chosen_along_the_links()
    {
        var key = await ReceiveAsync(await fixture.Site.InviteAsync(DossierSamples.Sound()));
        await using var visit = await fixture.VisitAsync("/?lang=fr");

        await visit.PressAsync(visit.Page.Locator("main a[href^='/dev/inbox']"));
        await visit.PressAsync(visit.Page.Locator($"a[href*='{InboxAddress.Of(key)}']"));
        await visit.PressAsync(visit.Page.Locator(".bar a[href^='/dev/inbox']"));

        Assert.Equal("fr", await visit.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [Theory]
    [InlineData("/dev/inbox", null, 401)]
    [InlineData("/dev/inbox/bm90aGluZw", null, 401)]
    [InlineData("/dev/inbox?key=guess", null, 401)]
    [InlineData("/dev/inbox?key=inbox-key-of-the-tests", "203.0.113.9", 403)]
    [InlineData("/dev/inbox?key=inbox-key-of-the-tests", null, 303)]
    public async Task Opens_on_this_machine_and_with_its_key_alone(string path, string? forwardedFor, int status)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{fixture.Site.Address}{path}");
        if (forwardedFor is not null)
            request.Headers.Add("X-Forwarded-For", forwardedFor);

        using var answer = await client.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.DoesNotContain("key", answer.Headers.Location?.OriginalString ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dev/inbox/bm90aGluZw")]
    [InlineData("/dev/inbox/!!")]
    [InlineData("/nowhere")]
    public async Task Has_a_page_for_what_is_not_there(string path)
    {
        await using var visit = await fixture.VisitAsync(path);

        Assert.Equal(404, visit.Answer.Status);
        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
    }

    private async Task<string> ReceiveAsync(string token)
    {
        var dossier = DossierSamples.Sound();
        var mail = await fixture.Site.Get<IMailComposer>().InvitationAsync(new ReviewRequest(
            new Reviewer("Léa Petit", "lea@brand.example", "fr"), "Maison Lin", dossier, token,
                RunningSite.Now.AddDays(3)),
            $"{dossier.VettingId}/invitation/0", default);
        fixture.Site.Mails.Add(new InboxMail(mail, RunningSite.Now));
        return mail.Key;
    }
}
