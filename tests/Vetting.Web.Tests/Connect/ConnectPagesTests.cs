using System.Net;
using Microsoft.Playwright;
using Vetting.Core.Connections;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Testing.Builders;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Connect;

public sealed class ConnectPagesTests(ConnectSite fixture) : IClassFixture<ConnectSite>
{
    private static readonly Channel Feed = new(Platforms.Feed, null, "https://blog.example/feed.xml", null);
    private static readonly Channel X = new("x", "ada", null, null);

    private static Channel TikTok(string handle) => new(Platforms.TikTok, handle, null, 48_000);

    [Theory]
    [InlineData("fr", "phone")]
    [InlineData("en", "phone")]
    [InlineData("en", "desk")]
    [InlineData("fr", "dark")]
    public async Task Says_of_each_channel_what_can_be_done(string language, string screen)
    {
        var token = await fixture.LinkAsync(
            language, TikTok("listed"), new(Platforms.Threads, "listed", null, null), Feed, X);
        await using var visit = await fixture.VisitAsync($"/connect/{token}", screen switch
        {
            "phone" => Screen.Phone,
            "dark" => Screen.Desk.Dark,
            _ => Screen.Desk,
        });
        foreach (var closed in await visit.Page.Locator("summary").AllAsync())
            await closed.ClickAsync();
        await visit.ShootAsync($"connect-{language}-{screen}");

        Assert.Equal(200, visit.Answer.Status);
        var text = await visit.TextAsync();
        Assert.Contains(language == "fr" ? "Connecter TikTok" : "Connect TikTok", text, StringComparison.Ordinal);
        Assert.Contains(language == "fr" ? "Connecter Threads" : "Connect Threads", text, StringComparison.Ordinal);
        Assert.Contains(language == "fr" ? "Rien à faire" : "Nothing is needed", text, StringComparison.Ordinal);
        Assert.Contains(language == "fr" ? "Ne se connecte pas" : "Cannot be connected", text, StringComparison.Ordinal);
        Assert.Matches(@"vet-[2-9A-Z]{6}", text);
        Assert.Empty(visit.Complaints);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(FaintText.Script));
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task Connects_an_account_reads_it_and_disconnects_it()
    {
        var channel = TikTok("ada.grows");
        var token = await fixture.LinkAsync("en", channel, Feed);
        await using var visit = await fixture.VisitAsync($"/connect/{token}", Screen.Phone);

        await visit.Page.GetByText("Connect TikTok").ClickAsync();
        await visit.Page.WaitForURLAsync("**/connect/*note=*");
        await visit.ShootAsync("connect-connected-phone");

        var text = await visit.TextAsync();
        Assert.Contains("TikTok @ada.grows is connected", text, StringComparison.Ordinal);
        Assert.Contains("You allow reading: the display name", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Not allowed", text, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
        Assert.Equal("ada.grows", (await fixture.ConnectionAsync(channel))!.Handle);
        var history = await fixture.Site.Get<IConnectedHistories>().TryReadAsync(
            "maison-lin", Sample.Submission.Creator, channel, HistoryLimits.Default, null, default);
        Assert.Equal(("tiktok-display-api", 120), (history!.Source, history.Posts.Count));

        await visit.PressAsync(visit.Page.GetByText("Disconnect"));
        await visit.ShootAsync("connect-disconnected-phone");

        Assert.Contains("is disconnected, and TikTok was told", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.True(fixture.TikTok.Revoked);
        Assert.Null(await fixture.ConnectionAsync(channel));
    }

    [Theory]
    [InlineData("threads", "Threads")]
    [InlineData("instagram", "Instagram")]
    public async Task Connects_the_platforms_of_Meta_and_says_where_their_consent_is_taken_back(string platform, string title)
    {
        var channel = new Channel(platform, "Ada.Grows", null, null);
        var token = await fixture.LinkAsync("fr", channel);
        await using var visit = await fixture.VisitAsync($"/connect/{token}");

        await visit.Page.GetByText($"Connecter {title}").ClickAsync();
        await visit.Page.WaitForURLAsync("**/connect/*note=*");
        await visit.ShootAsync($"connect-{platform}-connected");

        Assert.Contains("est connecté. Merci", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(fixture.Site.Get<TimeProvider>().GetUtcNow().AddSeconds(5_183_944), (await fixture.ConnectionAsync(channel))!.EndsAt);

        await visit.PressAsync(visit.Page.GetByText("Déconnecter"));

        Assert.Contains($"Pour retirer aussi l’application chez {title}", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Null(await fixture.ConnectionAsync(channel));
    }

    [Fact]
    public async Task Says_what_was_not_granted()
    {
        var all = fixture.TikTok.Granted;
        fixture.TikTok.Granted = [.. all.Where(scope => scope != "user.info.stats")];
        var token = await fixture.LinkAsync("fr", TikTok("ada.grows"));
        await using var visit = await fixture.VisitAsync($"/connect/{token}", Screen.Phone);

        await visit.Page.GetByText("Connecter TikTok").ClickAsync();
        await visit.Page.WaitForURLAsync("**/connect/*note=*");
        await visit.ShootAsync("connect-partial-phone");
        fixture.TikTok.Granted = all;

        Assert.Contains("Pas accordé : le nombre d’abonnés", (await visit.TextAsync()).Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.True(await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Connecter à nouveau" }).IsVisibleAsync());
        await visit.PressAsync(visit.Page.GetByText("Déconnecter"));
    }

    [Fact]
    public async Task Uses_no_other_account_than_the_one_submitted()
    {
        var channel = TikTok("somebody.else");
        var token = await fixture.LinkAsync("en", channel);
        await using var visit = await fixture.VisitAsync($"/connect/{token}");

        await visit.Page.GetByText("Connect TikTok").ClickAsync();
        await visit.Page.WaitForURLAsync("**/connect/*note=*");
        await visit.ShootAsync("connect-other-account");

        Assert.Contains(
            "you were in the account @ada.grows, and the submission names TikTok @somebody.else", await visit.TextAsync(),
            StringComparison.Ordinal);
        Assert.Null(await fixture.ConnectionAsync(channel));
        Assert.True(fixture.TikTok.Revoked);
    }

    [Theory]
    [InlineData("access_denied", "You did not agree at TikTok")]
    [InlineData("temporarily_unavailable", "TikTok did not answer")]
    [InlineData("<script>", "answered something else than it should")]
    public async Task Says_why_nothing_was_connected_when_the_platform_gives_no_code(string error, string sentence)
    {
        var channel = TikTok("no.code");
        var token = await fixture.LinkAsync("en", channel);
        using var traveller = new Traveller(fixture.Site.Address);
        var platform = await traveller.StartAsync(token, "tiktok");
        fixture.TikTok.Desk.Refusal = Uri.EscapeDataString(error);
        var back = await traveller.AgreeAsync(platform);
        fixture.TikTok.Desk.Refusal = null;

        var (status, text) = await traveller.ReturnAsync(back);

        Assert.Equal(200, status);
        Assert.Contains(sentence, text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
        Assert.Null(await fixture.ConnectionAsync(channel));
    }

    [Fact]
    public async Task Says_that_the_account_is_not_known_without_leave_to_read_its_name()
    {
        var all = fixture.TikTok.Granted;
        fixture.TikTok.Granted = ["user.info.basic", "video.list"];
        using var traveller = new Traveller(fixture.Site.Address);
        var token = await fixture.LinkAsync("en", TikTok("ada.grows"));

        var (_, text) = await traveller.ReturnAsync(await traveller.AgreeAsync(await traveller.StartAsync(token, "tiktok")));
        fixture.TikTok.Granted = all;

        Assert.Contains("TikTok did not say whose account it is", text, StringComparison.Ordinal);
        Assert.Null(await fixture.ConnectionAsync(TikTok("ada.grows")));
    }

    [Fact]
    public async Task A_callback_counts_once()
    {
        var token = await fixture.LinkAsync("en", TikTok("ada.grows"));
        using var traveller = new Traveller(fixture.Site.Address);
        var back = await traveller.AgreeAsync(await traveller.StartAsync(token, "tiktok"));

        Assert.Contains("is connected", (await traveller.ReturnAsync(back)).Text, StringComparison.Ordinal);
        Assert.Contains("This step was used already", (await traveller.ReturnAsync(back)).Text, StringComparison.Ordinal);
        await traveller.SendAsync(HttpMethod.Post, $"{fixture.Site.Address}/connect/{token}/disconnect?channel=0");
    }

    [Fact]
    public async Task A_callback_that_comes_too_late_connects_nothing()
    {
        var channel = TikTok("ada.grows");
        var token = await fixture.LinkAsync("en", channel);
        using var traveller = new Traveller(fixture.Site.Address);
        var back = await traveller.AgreeAsync(await traveller.StartAsync(token, "tiktok"));
        fixture.Time.Advance(TimeSpan.FromMinutes(11));

        Assert.Contains("More than ten minutes", (await traveller.ReturnAsync(back)).Text, StringComparison.Ordinal);
        Assert.Null(await fixture.ConnectionAsync(channel));
    }

    [Theory]
    [InlineData("no cookie")]
    [InlineData("another's cookie")]
    [InlineData("an older cookie of the same link")]
    [InlineData("forged state")]
    [InlineData("no state")]
    [InlineData("another platform")]
    public async Task A_callback_that_is_not_this_browsers_connects_nothing(string wrong)
    {
        var channel = TikTok("ada.grows");
        using var traveller = new Traveller(fixture.Site.Address);
        using var another = new Traveller(fixture.Site.Address);
        var token = await fixture.LinkAsync("en", channel);
        using var older = new Traveller(fixture.Site.Address);
        await older.StartAsync(token, "tiktok");
        var back = await traveller.AgreeAsync(await traveller.StartAsync(token, "tiktok"));
        await another.StartAsync(await fixture.LinkAsync("en", channel), "tiktok");
        var text = back.AbsoluteUri;
        switch (wrong)
        {
            case "no cookie":
                traveller.Cookie = null;
                break;
            case "another's cookie":
                traveller.Cookie = another.Cookie;
                break;
            case "an older cookie of the same link":
                traveller.Cookie = older.Cookie;
                break;
            case "forged state":
                text = text[..^6] + "AAAAAA";
                break;
            case "no state":
                text = text[..text.IndexOf("&state=", StringComparison.Ordinal)];
                break;
            default:
                text = text.Replace("/back/tiktok", "/back/threads", StringComparison.Ordinal);
                break;
        }

        var (status, page) = await traveller.ReturnAsync(new Uri(text));

        Assert.Equal(400, status);
        Assert.Contains("Please start again from the email", page, StringComparison.Ordinal);
        Assert.Null(await fixture.ConnectionAsync(channel));
    }

    [Theory]
    [InlineData("""{"error":"invalid_client","error_description":"act.secret"}""", 400, "refused our application (invalid_client)")]
    [InlineData("""{"access_token":17,"refresh_token":{}}""", 200, "refused our application (HTTP 200)")]
    [InlineData("<html>act.secret</html>", 200, "refused our application (HTTP 200)")]
    [InlineData("""{"error":"invalid_grant"}""", 400, "does not accept any more what it had given")]
    [InlineData("", 503, "TikTok did not answer")]
    public async Task Says_what_a_lying_platform_answers(string body, int status, string sentence)
    {
        var channel = TikTok("ada.grows");
        using var traveller = new Traveller(fixture.Site.Address);
        var back = await traveller.AgreeAsync(await traveller.StartAsync(await fixture.LinkAsync("en", channel), "tiktok"));
        fixture.TikTok.Http.Instead = request => request.Path == "/v2/oauth/token/"
            ? Testing.Sources.Answers.Text(body, "application/json", status)
            : null;

        var page = await traveller.ReturnAsync(back);
        fixture.TikTok.Http.Instead = null;

        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("act.secret", page.Text, StringComparison.Ordinal);
        Assert.Null(await fixture.ConnectionAsync(channel));
    }

    [Fact]
    public async Task Asks_anew_where_a_consent_has_ended()
    {
        var channel = TikTok("ended");
        var (token, key) = (await fixture.LinkAsync("fr", channel), ConnectionKey.Of("maison-lin", channel)!);
        await fixture.Site.Get<IConnectionStore>().SaveAsync(
            new Connection(key, "ended", "1", [], "v", Connection.OwnerOf(Sample.Submission.Creator), RunningSite.Now, "").Ended(RunningSite.Now), null, default);
        await using var visit = await fixture.VisitAsync($"/connect/{token}", Screen.Phone);
        await visit.ShootAsync("connect-ended-phone");

        Assert.Contains("Votre accord a pris fin", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.True(await visit.Page.GetByText("Connecter TikTok").IsVisibleAsync());
    }

    [Fact]
    public async Task Offers_a_code_and_takes_that_it_is_in_place()
    {
        await using var visit = await fixture.VisitAsync($"/connect/{await fixture.LinkAsync("en", Feed)}", Screen.Phone);
        await visit.Page.Locator("summary").ClickAsync();
        await visit.PressAsync(visit.Page.GetByText("The code is in place"));

        Assert.Contains("The code will be looked for", await visit.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short", 404)]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", 404)]
    [InlineData("a%0d%0ab", 404)]
    public async Task Knows_no_link_that_is_nobodys(string token, int status)
    {
        using var traveller = new Traveller(fixture.Site.Address);
        Assert.Equal(status, (await traveller.SeeAsync($"{fixture.Site.Address}/connect/{token}")).Status);
        foreach (var act in (string[])["tiktok", "disconnect", "proof"])
        {
            using var answer = await traveller.SendAsync(HttpMethod.Post, $"{fixture.Site.Address}/connect/{token}/{act}?channel=0");
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.SeeOther, $"{act}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Is_reached_from_the_page_that_asks_and_leads_back_to_it()
    {
        var token = await fixture.LinkAsync("fr", TikTok("asked"), Feed);
        await using var visit = await fixture.VisitAsync($"/creator/{token}", Screen.Phone);
        await visit.ShootAsync("connect-asked-phone");
        await visit.PressAsync(visit.Page.GetByText("Connecter un compte"));
        Assert.Contains("Connecter TikTok", await visit.TextAsync(), StringComparison.Ordinal);
        await visit.PressAsync(visit.Page.GetByText("Où en est ma candidature"));
        Assert.Contains("Nous n’avons encore rien pu lire", await visit.TextAsync(), StringComparison.Ordinal);

        await visit.GoAsync($"/creator/{await fixture.LinkAsync("fr", Feed)}");
        Assert.Equal(0, await visit.Page.GetByText("Connecter un compte").CountAsync());
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Says_on_the_page_that_asks_that_a_consent_has_ended(string language)
    {
        var (token, _) = await fixture.Site.AskAsync([TikTok("ended")], UnavailableReason.ConsentEnded, language);
        using var traveller = new Traveller(fixture.Site.Address);

        Assert.Contains(
            language == "fr" ? "Votre accord pour lire ce compte a pris fin" : "Your consent to read this account has ended",
            (await traveller.SeeAsync($"{fixture.Site.Address}/creator/{token}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_when_a_link_has_ended()
    {
        var (token, id) = await fixture.Site.AskAsync([Feed], UnavailableReason.Unreachable);
        var ended = $"{token[..42]}{(token[42] == 'A' ? 'E' : 'A')}";
        await fixture.Site.Get<Core.Links.ICreatorLinks>().SaveAsync(
            new(Core.Links.LinkToken.HashOf(ended)!, "maison-lin", id, "fr", RunningSite.Now.AddDays(-1)), default);
        await using var visit = await fixture.VisitAsync($"/connect/{ended}");

        Assert.Equal(410, visit.Answer.Status);
        Assert.Contains("Maison Lin peut vous en envoyer un autre", await visit.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begins_and_ends_nothing_for_another_site()
    {
        var token = await fixture.LinkAsync("en", TikTok("ada.grows"));
        using var client = new HttpClient();
        foreach (var act in (string[])["tiktok", "disconnect", "proof"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{fixture.Site.Address}/connect/{token}/{act}?channel=0");
            request.Headers.Add("Sec-Fetch-Site", "cross-site");
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Keeps_the_link_out_of_referrers_caches_and_indexes()
    {
        var token = await fixture.LinkAsync("en", TikTok("ada.grows"));
        using var traveller = new Traveller(fixture.Site.Address);
        using var shown = await traveller.SendAsync(HttpMethod.Get, $"{fixture.Site.Address}/connect/{token}");
        using var going = await traveller.SendAsync(HttpMethod.Post, $"{fixture.Site.Address}/connect/{token}/tiktok?channel=0");

        Assert.All([shown, going], answer =>
        {
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.Contains(
                "form-action 'self'; base-uri 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(),
                StringComparison.Ordinal);
        });
    }
}
