using System.Net;
using Microsoft.Playwright;
using Vetting.Core.Branding;
using Vetting.Core.Briefs;
using Vetting.Core.Members;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Web.Tests.Desk;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Branding;

public sealed class BrandPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>, IAsyncLifetime
{
    private const string Page = "/desk/maison-lin/brand";

    public async ValueTask InitializeAsync() => await fixture.Site.Get<IBrandProfiles>().UpdateAsync(
        "maison-lin", _ => new BrandProfile("maison-lin"), default);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("fr", true)]
    [InlineData("en", false)]
    public async Task An_owner_says_how_the_brand_shows_itself_and_the_door_and_the_mails_follow(string language, bool phone)
    {
        await using var visit = await fixture.EnteredAsync(phone ? Screen.Phone : Screen.Desk);
        await visit.GoAsync($"{Page}?lang={language}");
        await visit.Page.Locator("#name").FillAsync("Lin & Filles");
        await visit.Page.Locator("#accent").FillAsync("#ffb000");
        await visit.Page.Locator("#replyTo").FillAsync("bonjour@lin.example");
        await visit.PressAsync(visit.Page.Locator(".decision button"));
        await visit.Page.Locator("#logo").SetInputFilesAsync(new FilePayload
        {
            Name = "logo.png", MimeType = "image/png", Buffer = Png.Square(64, ("tEXt", "Author"u8.ToArray())),
        });
        await visit.PressAsync(visit.Page.Locator("form[enctype] button"));
        await visit.ShootAsync($"brand-{language}");

        Assert.Contains(language == "fr" ? "assombrie" : "darkened", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(64, await visit.Page.EvaluateAsync<int>("document.querySelector('.logo-shown').naturalWidth"));
        await Axe.SoundAsync(visit);

        await fixture.Site.Get<IBriefStore>().SaveAsync("maison-lin", Sample.Brief, default);
        await using var door = await fixture.VisitAsync($"/apply/maison-lin/{Sample.Brief.Id}?lang={language}", Screen.Phone);
        await door.ShootAsync($"door-branded-{language}");
        Assert.Contains("Lin & Filles", await door.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(64, await door.Page.EvaluateAsync<int>("document.querySelector('.brand img').naturalWidth"));
        Assert.NotEqual("rgb(31, 90, 82)", await door.Page.EvaluateAsync<string>(
            "getComputedStyle(document.querySelector('form button:last-of-type')).backgroundColor"));
        await Axe.SoundAsync(door);

        var mail = await fixture.Site.Get<IMailComposer>().OutcomeAsync(
            new OutcomeNotice(Sample.Creator, "maison-lin", "Printemps", VettingOutcome.Declined), "k", default);
        Assert.Equal("bonjour@lin.example", mail.ReplyTo);
        Assert.Contains("Lin & Filles", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("répondre à ce courriel", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_is_wrong_and_keeps_what_was_typed()
    {
        await using var visit = await fixture.EnteredAsync(Screen.Desk);
        await visit.GoAsync($"{Page}?lang=en");
        await visit.Page.Locator("#accent").FillAsync("#12345x");
        await visit.Page.Locator("#replyTo").FillAsync("nowhere");
        await visit.PressAsync(visit.Page.Locator(".decision button"));

        Assert.Equal(422, visit.Answer.Status);
        Assert.Equal(2, await visit.Page.Locator(".errors li").CountAsync());
        Assert.Equal("nowhere", await visit.Page.Locator("#replyTo").InputValueAsync());
        await visit.Page.Locator("#logo").SetInputFilesAsync(new FilePayload
        {
            Name = "logo.png", MimeType = "image/png", Buffer = "<svg onload=alert(1)>"u8.ToArray(),
        });
        await visit.PressAsync(visit.Page.Locator("form[enctype] button"));
        Assert.Contains("This is no whole PNG", await visit.Page.Locator(".errors").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Null((await ProfileAsync()).Logo);
    }

    [Fact]
    public async Task A_logo_is_a_picture_and_nothing_else_to_a_browser()
    {
        var png = PngImage.Read(Png.Square(32))!;
        await fixture.Site.Get<IBrandProfiles>().SaveLogoAsync("maison-lin", png.Logo, png.Bytes, default);
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri($"{fixture.Site.Address}/brand/maison-lin/{png.Logo.Sha256}.png"));

        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        using var other = await client.GetAsync(new Uri($"{fixture.Site.Address}/brand/other/{png.Logo.Sha256}.png"));
        using var style = await client.GetAsync(new Uri($"{fixture.Site.Address}/brand/accent/1/;}}body%7B.css"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (other.StatusCode, style.StatusCode));
    }

    [Theory]
    [InlineData("fr", true)]
    [InlineData("en", false)]
    public async Task A_mail_speaks_in_the_brands_words_after_a_preview_and_goes_back_to_the_usual_ones(string language, bool phone)
    {
        await using var visit = await fixture.EnteredAsync(phone ? Screen.Phone : Screen.Desk);
        await visit.GoAsync($"{Page}/mails/declined?lang={language}");
        await visit.Page.Locator("#fr-declined-opening").FillAsync("Chère {creator},\n<b>{brief}</b>, ce sera non.");
        await visit.Page.GetByText(language == "fr" ? "Aperçu en français" : "Preview in French", new() { Exact = true }).ClickAsync();
        var preview = visit.Page.FrameLocator("iframe");
        await Assertions.Expect(preview.Locator("body")).ToContainTextAsync("Chère Léa Petit,");
        Assert.Equal(0, await preview.Locator("b").CountAsync());
        await visit.ShootAsync($"brand-mail-{language}");
        Assert.Null((await ProfileAsync()).Words);
        await visit.PressAsync(visit.Page.Locator(".decision button").First);
        await Axe.SoundAsync(visit);

        var mail = await DeclineAsync("fr", "Eve {brand} <i>");
        Assert.Contains("Chère Eve {brand} <i>,", mail.Text, StringComparison.Ordinal);
        Assert.Contains("<b>Printemps</b>, ce sera non.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", mail.Html, StringComparison.Ordinal);
        Assert.Contains("not going ahead", (await DeclineAsync("en", "Eve")).Text, StringComparison.Ordinal);

        await visit.PressAsync(visit.Page.GetByText(
            language == "fr" ? "Revenir aux mots du produit" : "Go back to the product’s words"));
        Assert.Null((await ProfileAsync()).Words);
        Assert.Contains("ne donne pas suite", (await DeclineAsync("fr", "Eve")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_no_value_that_a_mail_does_not_have_and_no_second_line_in_a_subject()
    {
        await using var visit = await fixture.EnteredAsync(Screen.Desk);
        await visit.GoAsync($"{Page}/mails/invitation?lang=en");
        await visit.Page.Locator("#en-invitation-opening").FillAsync("Hello {token}, see {reviewer}.");
        await visit.Page.Locator("#en-invitation-subject").FillAsync("A\nBcc: eve@evil.example");
        await visit.PressAsync(visit.Page.Locator(".decision button").First);

        Assert.Equal(422, visit.Answer.Status);
        var errors = await visit.Page.Locator(".errors").InnerTextAsync();
        Assert.Contains("{token} is no value of this mail", errors, StringComparison.Ordinal);
        Assert.Contains("Subject (en)", errors, StringComparison.Ordinal);
        Assert.Null((await ProfileAsync()).Words);
    }

    [Fact]
    public async Task Nobody_but_owners_sees_or_changes_it()
    {
        await fixture.Site.Get<IMemberStore>().SaveAsync(
            new Member("maison-lin", "max@maison-lin.example", "Max", MemberRole.Reviewer, "fr", RunningSite.Now), default);
        await using var visit = await fixture.EnteredAsync(Screen.Desk, "max@maison-lin.example");
        Assert.Equal(0, await visit.Page.Locator(".desk-nav a[href$='/brand']").CountAsync());
        await visit.GoAsync(Page);
        Assert.Equal(403, visit.Answer.Status);
        var answer = await visit.Page.Context.APIRequest.PostAsync($"{fixture.Site.Address}{Page}", new()
        {
            DataString = "name=Eve",
            Headers = new Dictionary<string, string>
            {
                ["Content-Type"] = "application/x-www-form-urlencoded", ["Sec-Fetch-Site"] = "same-origin",
            },
        });
        Assert.Equal((403, (string?)null), (answer.Status, (await ProfileAsync()).Name));
    }

    private Task<BrandProfile> ProfileAsync() => fixture.Site.Get<IBrandProfiles>().FindAsync("maison-lin", default);

    private Task<Core.Review.Mail> DeclineAsync(string locale, string name) => fixture.Site.Get<IMailComposer>().OutcomeAsync(
        new OutcomeNotice(new(name, "e@x.example", locale), "maison-lin", "Printemps", VettingOutcome.Declined), "k", default);
}
