using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Vetting.Core.Briefs;
using Vetting.Core.Invitations;
using Vetting.Core.Members;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;
using Vetting.Web.Tests.Desk;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Invitations;

public sealed partial class InvitationPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private IReadOnlyList<Core.Review.Mail> Sent => fixture.Site.Get<MemoryMailer>().Sent;

    [Fact]
    public async Task A_person_who_is_invited_applies_without_confirming_again_and_the_desk_sees_each_step()
    {
        await using var desk = await OpenAsync("step", Screen.Desk);
        await desk.Page.Locator("#people").FillAsync("Ada Martin, ada@creators.example\nBo Reed <bo@creators.example>");
        await desk.Page.Locator("#words").FillAsync("Votre potager nous a plu.\nÀ bientôt !");
        await desk.PressAsync(desk.Page.GetByText("Envoyer les invitations"));
        await fixture.Site.Flows.WhenQuietAsync();
        Assert.Contains("Invitation envoyée à\u00a0: Ada Martin, Bo Reed.", await desk.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("envoyée", await StateAsync(desk, "step", "Ada Martin"));
        var mail = Sent.Last(mail => mail.ToAddress == "ada@creators.example");
        Assert.Contains("Votre potager nous a plu.", mail.Text, StringComparison.Ordinal);
        var link = Link().Match(mail.Text).Value;

        await using var ada = await fixture.VisitAsync(link, Screen.Phone);
        await ada.GoAsync(link);
        await ada.ShootAsync("invited-fr-phone");
        await Axe.SoundAsync(ada);
        Assert.Equal("envoyée", await StateAsync(desk, "step", "Ada Martin"));
        await ada.PressAsync(ada.Page.GetByText("Commencer", new() { Exact = true }));
        Assert.Equal("ouverte", await StateAsync(desk, "step", "Ada Martin"));

        Assert.Equal("Ada Martin", await ada.Page.Locator("#name").InputValueAsync());
        Assert.Equal("ada@creators.example", await ada.Page.Locator("#email").InputValueAsync());
        await ada.Page.Locator("#platform0").SelectOptionAsync("feed");
        await ada.Page.Locator("#account0").FillAsync("https://ada.example/feed.xml");
        await ada.Page.Locator("#consent").CheckAsync();
        await ada.PressAsync(ada.Page.GetByText("Envoyer ma candidature"));
        Assert.Contains("Merci, nous lisons", await ada.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("a candidaté", await StateAsync(desk, "step", "Ada Martin"));
        Assert.Equal(1, await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Voir la candidature, Ada Martin" }).CountAsync());
    }

    [Fact]
    public async Task Whose_posts_nobody_can_read_without_them_may_add_their_export_before_they_confirm()
    {
        await using var desk = await OpenAsync("closed", Screen.Desk);
        await InviteAsync(desk, "Gil, gil@creators.example");
        await using var gil = await fixture.VisitAsync(LinkTo("gil@creators.example"), Screen.Phone);
        await gil.PressAsync(gil.Page.GetByText("Commencer", new() { Exact = true }));
        await gil.Page.Locator("#account0").FillAsync("@gil");
        await gil.Page.Locator("#consent").CheckAsync();
        await gil.PressAsync(gil.Page.GetByText("Envoyer ma candidature"));

        Assert.Equal("Confirmer ma candidature", await gil.Page.Locator("h1").InnerTextAsync());
        Assert.Equal(1, await gil.Page.Locator("input[type=file]").CountAsync());
        Assert.Equal("confirm", Sent.Last(mail => mail.ToAddress == "gil@creators.example").Kind);
        await gil.PressAsync(gil.Page.GetByText("Oui, je confirme"));
        Assert.Equal("a candidaté", await StateAsync(desk, "closed", "Gil"));
    }

    [Fact]
    public async Task Another_address_than_the_invited_one_is_confirmed_first()
    {
        await using var desk = await OpenAsync("other", Screen.Desk);
        await InviteAsync(desk, "Cy, cy@creators.example");
        await using var cy = await fixture.VisitAsync(LinkTo("cy@creators.example"), Screen.Phone);
        await cy.PressAsync(cy.Page.GetByText("Commencer", new() { Exact = true }));
        await cy.Page.Locator("#email").FillAsync("someone@elsewhere.example");
        await cy.Page.Locator("#account0").FillAsync("@cy");
        await cy.Page.Locator("#consent").CheckAsync();
        await cy.PressAsync(cy.Page.GetByText("Envoyer ma candidature"));

        Assert.Contains("Regardez vos courriels", await cy.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("ouverte", await StateAsync(desk, "other", "Cy"));
    }

    [Theory]
    [InlineData("fr", true)]
    [InlineData("en", false)]
    public async Task Says_which_lines_name_nobody_and_sends_nothing(string language, bool phone)
    {
        var brief = $"lines-{language}";
        await using var desk = await OpenAsync(brief, phone ? Screen.Phone : Screen.Desk, language);
        var before = Sent.Count;
        await desk.Page.Locator("#people").FillAsync("Dee, dee@creators.example\n<b>nobody</b>");
        await desk.PressAsync(desk.Page.Locator(".decision button"));
        await desk.ShootAsync($"invitations-wrong-{language}");

        Assert.Equal((422, before), (desk.Answer.Status, Sent.Count));
        Assert.Contains("<b>nobody</b>", await desk.Page.Locator(".errors").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("dee@creators.example", await desk.Page.Locator("#people").InputValueAsync(), StringComparison.Ordinal);

        await InviteAsync(desk, "Dee, dee@creators.example\nEve, eve@creators.example");
        await InviteAsync(desk, "Dee, dee@creators.example");
        Assert.Contains(language == "fr" ? "Déjà dans la liste" : "On the list already", await desk.TextAsync(), StringComparison.Ordinal);
        await RefuseAsync(brief);
        await desk.GoAsync($"/desk/maison-lin/briefs/{brief}/invitations");
        await desk.ShootAsync($"invitations-{language}");
        await desk.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await desk.ShootAsync($"invitations-{language}-dark");
        Assert.Equal(2, await desk.Page.Locator(".invitations tbody tr").CountAsync());
        await Axe.SoundAsync(desk);
    }

    [Fact]
    public async Task Withdraws_and_sends_again()
    {
        await using var desk = await OpenAsync("again", Screen.Phone, "en");
        await InviteAsync(desk, "Flo, flo@creators.example");
        var link = LinkTo("flo@creators.example");
        await desk.GoAsync("/desk/maison-lin/briefs/again/invitations");
        await desk.PressAsync(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Withdraw Flo’s invitation" }));
        Assert.Equal("withdrawn", await StateAsync(desk, "again", "Flo"));
        await using var flo = await fixture.VisitAsync(link, Screen.Phone);
        Assert.Equal(410, flo.Answer.Status);

        await desk.PressAsync(desk.Page.GetByRole(AriaRole.Button, new() { Name = "Send again to Flo" }));
        await fixture.Site.Flows.WhenQuietAsync();
        Assert.Equal("sent", await StateAsync(desk, "again", "Flo"));
        await flo.GoAsync(LinkTo("flo@creators.example"));
        Assert.Equal(200, flo.Answer.Status);
        await flo.Page.Locator("summary").ClickAsync();
        await flo.PressAsync(flo.Page.Locator("details button"));
        Assert.Equal("not interested", await StateAsync(desk, "again", "Flo"));
        Assert.Equal(0, await desk.Page.Locator(".invitations form").CountAsync());
    }

    [Fact]
    public async Task Gives_the_link_to_copy_as_a_code_and_as_a_poster()
    {
        await using var desk = await OpenAsync("share", Screen.Desk, "en");
        Assert.Equal("https://vetting.example/apply/maison-lin/share", await desk.Page.Locator("#link").InputValueAsync());
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Assertions.Expect(desk.Page.Locator("[data-copy]")).ToHaveTextAsync("Copied");
        Assert.Empty(desk.Complaints);

        var svg = await desk.Page.Context.APIRequest.GetAsync(
            $"{fixture.Site.Address}/desk/maison-lin/briefs/share/invitations/code.svg");
        Assert.Equal("image/svg+xml", svg.Headers["content-type"]);
        Assert.StartsWith("<svg xmlns=", Encoding.UTF8.GetString(await svg.BodyAsync()), StringComparison.Ordinal);
        await desk.GoAsync("/desk/maison-lin/briefs/share/invitations/poster");
        await desk.ShootAsync("invitations-poster");
        await Axe.SoundAsync(desk);
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await desk.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.Equal(
                "https://vetting.example/apply/maison-lin/share", await ScannedCode.OfAsync(desk.Page.Locator(".qr")));
        }
    }

    [Fact]
    public async Task A_reader_sees_and_a_form_from_elsewhere_changes_nothing()
    {
        await fixture.Site.Get<IMemberStore>().SaveAsync(
            new Member("maison-lin", "ines@maison-lin.example", "Ines", MemberRole.Reader, "en", RunningSite.Now), default);
        await SaveAsync("read");
        await using var desk = await fixture.EnteredAsync(Screen.Desk, "ines@maison-lin.example");
        await desk.GoAsync("/desk/maison-lin/briefs/read/invitations");
        Assert.Equal((200, 0), (desk.Answer.Status, await desk.Page.Locator("#people").CountAsync()));
        await desk.GoAsync("/desk/maison-lin/briefs/nothing/invitations");
        Assert.Equal(404, desk.Answer.Status);

        var answer = await desk.Page.Context.APIRequest.PostAsync(
            $"{fixture.Site.Address}/desk/maison-lin/briefs/read/invitations",
            new()
            {
                DataString = "people=eve%40creators.example",
                Headers = new Dictionary<string, string> { ["Content-Type"] = "application/x-www-form-urlencoded" },
            });
        Assert.Equal(403, answer.Status);
    }

    private async Task<Visit> OpenAsync(string brief, Screen screen, string language = "fr")
    {
        await SaveAsync(brief);
        var desk = await fixture.EnteredAsync(screen);
        await desk.GoAsync($"/desk/maison-lin/briefs/{brief}/invitations?lang={language}");
        return desk;
    }

    private Task SaveAsync(string brief) =>
        fixture.Site.Get<IBriefStore>().SaveAsync("maison-lin", Sample.Brief with { Id = brief }, default);

    private async Task InviteAsync(Visit desk, string people)
    {
        await desk.Page.Locator("#people").FillAsync(people);
        await desk.PressAsync(desk.Page.Locator(".decision button"));
        await fixture.Site.Flows.WhenQuietAsync();
    }

    /// <summary>As if the server had refused one of them.</summary>
    private async Task RefuseAsync(string brief)
    {
        var store = fixture.Site.Get<IInvitationStore>();
        await store.UpdateAsync(
            new InvitationKey("maison-lin", brief, InvitationKey.IdOf("maison-lin", brief, "eve@creators.example")),
            row => row with { SentAt = null, Unsent = UnsentReason.Refused }, default);
    }

    private static async Task<string> StateAsync(Visit desk, string brief, string name)
    {
        await desk.GoAsync($"/desk/maison-lin/briefs/{brief}/invitations");
        return await desk.Page.Locator("tr", new() { HasText = name }).Locator(".mark").InnerTextAsync();
    }

    private string LinkTo(string email) => Link().Match(Sent.Last(mail => mail.ToAddress == email).Text).Value;

    [GeneratedRegex(@"/invitation/[\w-]{43}")]
    private static partial Regex Link();
}
