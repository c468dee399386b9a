using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Vetting.Core.Dossiers;
using Vetting.Core.Members;
using Vetting.Core.Vettings;
using Vetting.Testing.Memory;
using Vetting.Web.Tests.Dossiers;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Desk;

public sealed partial class DeskPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Owner = "claire@maison-lin.example";

    private IReadOnlyList<Core.Review.Mail> Sent => fixture.Site.Get<MemoryMailer>().Sent;

    [Fact]
    public async Task Lets_a_member_in_by_a_link_in_a_mail_once()
    {
        await using var visit = await fixture.VisitAsync("/desk/maison-lin", Screen.Phone);
        Assert.EndsWith("/desk/maison-lin/sign-in", visit.Page.Url, StringComparison.Ordinal);
        await visit.ShootAsync("desk-sign-in-phone");
        var link = await AskAsync(visit, Owner);
        await visit.GoAsync(link);
        await visit.GoAsync(link);
        await visit.ShootAsync("desk-enter-phone");
        await visit.PressAsync(visit.Page.GetByText("Enter", new() { Exact = true }));

        Assert.EndsWith("/desk/maison-lin", visit.Page.Url, StringComparison.Ordinal);
        var cookie = Assert.Single(
            await visit.Page.Context.CookiesAsync(), cookie => cookie.Name == "vetting-desk");
        Assert.Equal((true, "/desk/maison-lin"), (cookie.HttpOnly, cookie.Path));
        Assert.Empty(visit.Complaints);

        await visit.PressAsync(visit.Page.GetByText("Sign out", new() { Exact = true }));
        await visit.GoAsync("/desk/maison-lin");
        Assert.EndsWith("/sign-in", visit.Page.Url, StringComparison.Ordinal);
        await visit.GoAsync(link);
        Assert.Equal(410, visit.Answer.Status);
    }

    [Fact]
    public async Task Says_the_same_to_whoever_is_no_member_and_mails_them_nothing()
    {
        await using var visit = await fixture.VisitAsync("/desk/maison-lin/sign-in");
        var before = Sent.Count;
        await visit.Page.GetByLabel("Email address").FillAsync("nobody@elsewhere.example");
        await visit.PressAsync(visit.Page.GetByText("Send me the link"));

        Assert.Contains("the link is on its way", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(before, Sent.Count);
        await visit.GoAsync("/desk/nobody");
        Assert.Equal(404, visit.Answer.Status);
    }

    [Theory]
    [InlineData("en", false)]
    [InlineData("fr", true)]
    public async Task Shows_what_waits_and_every_candidate(string language, bool phone)
    {
        await fixture.Site.InviteAsync(DossierSamples.Sound());
        await fixture.Site.InviteAsync(DossierSamples.Troubled());
        await fixture.Site.InviteAsync(DossierSamples.Thin());
        await fixture.Site.InviteAsync(DossierSamples.Hostile());
        await using var visit = await SignedInAsync(phone ? Screen.Phone : Screen.Desk);
        await visit.GoAsync($"/desk/maison-lin?lang={language}");
        await visit.ShootAsync($"desk-home-{language}");
        Assert.Contains("Rick Vandersteen", await visit.TextAsync(), StringComparison.Ordinal);
        await SoundAsync(visit);

        await visit.GoAsync($"/desk/maison-lin/candidates?lang={language}&stage=inreview");
        await visit.ShootAsync($"desk-candidates-{language}");
        Assert.Contains("Rick Vandersteen", await visit.TextAsync(), StringComparison.Ordinal);
        await SoundAsync(visit);

        await visit.GoAsync($"/desk/maison-lin/candidates?lang={language}&view=cards&q=vandersteen");
        await visit.ShootAsync($"desk-cards-{language}");
        Assert.DoesNotContain("Ines Bravo", await visit.TextAsync(), StringComparison.Ordinal);
        await SoundAsync(visit);
    }

    [Fact]
    public async Task Puts_candidates_side_by_side_with_what_differs_first()
    {
        await fixture.Site.InviteAsync(DossierSamples.Sound());
        await fixture.Site.InviteAsync(DossierSamples.Troubled());
        await using var visit = await SignedInAsync(Screen.Desk);
        await visit.GoAsync("/desk/maison-lin/candidates?sort=date&lang=en&stage=inreview");
        await visit.Page.Locator("tr", new() { HasText = "Rick Vandersteen" }).First.GetByRole(
            Microsoft.Playwright.AriaRole.Checkbox).CheckAsync();
        await visit.Page.Locator("tr", new() { HasText = DossierSamples.Sound().Creator.Name }).First.GetByRole(
            Microsoft.Playwright.AriaRole.Checkbox).CheckAsync();
        await visit.PressAsync(visit.Page.GetByRole(
            Microsoft.Playwright.AriaRole.Button, new() { Name = "Compare" }));
        await visit.ShootAsync("desk-compare");

        Assert.Equal("Side by side", await visit.Page.Locator("h1").InnerTextAsync());
        Assert.Equal(3, await visit.Page.Locator(".compare thead tr > *").CountAsync());
        await SoundAsync(visit);

        // On a phone each dimension holds its candidates one below the other, by name, and nothing is scrolled sideways.
        await visit.Page.SetViewportSizeAsync(390, 844);
        await visit.ShootAsync("desk-compare-phone");
        var cells = await visit.Page.Locator(".compare tbody tr").Nth(2).Locator("td").AllAsync();
        var boxes = await Task.WhenAll(cells.Select(cell => cell.BoundingBoxAsync()));
        Assert.True(boxes[1]!.Y >= boxes[0]!.Y + boxes[0]!.Height);
        Assert.All(boxes, box => Assert.True(box!.X >= 0 && box.X + box.Width <= 390));
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>(
            "(one => one.scrollWidth - one.clientWidth)(document.querySelector('.scroll'))"));
        await Axe.SoundAsync(visit);
    }

    [Fact]
    public async Task Shows_the_dossier_in_its_place_with_its_trail()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound());
        var id = (await fixture.Site.LinkAsync(token)).VettingId;
        await using var visit = await SignedInAsync(Screen.Desk);
        await visit.GoAsync($"/desk/maison-lin/vettings/{id}?lang=en");
        await visit.ShootAsync("desk-vetting");

        Assert.Contains(DossierSamples.Sound().Creator.Name, await visit.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Dossier sent to the reviewers", await visit.TextAsync(), StringComparison.Ordinal);
        await visit.PressAsync(visit.Page.GetByText("Where this dossier comes from"));
        Assert.EndsWith($"/desk/maison-lin/vettings/{id}/record?lang=en", visit.Page.Url, StringComparison.Ordinal);
        await visit.GoAsync($"/desk/maison-lin/vettings/{id}/summary?lang=en");
        Assert.Contains("What might embarrass us?", await visit.TextAsync(), StringComparison.Ordinal);
        foreach (var beside in new[] { "", "/record", "/summary", "/dossier.zip" })
        {
            await visit.GoAsync($"/desk/maison-lin/vettings/maison-other-20260501T120000-0123456789abcdef{beside}");
            Assert.Equal(404, visit.Answer.Status);
            using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
            using var answer = await stranger.GetAsync(new Uri($"{fixture.Site.Address}/desk/maison-lin/vettings/{id}{beside}"));
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Shows_the_pictures_of_quoted_posts_beside_the_dossiers_words()
    {
        var token = await fixture.Site.InviteAsync(PicturesOnPagesTests.Pictured(DossierSamples.Troubled()));
        var id = (await fixture.Site.LinkAsync(token)).VettingId;
        await fixture.Site.Get<IEvidencePictures>().SaveAsync(
            id, new("https://cdn.example/1.jpg", PicturesOnPagesTests.Jpeg), default);
        await using var visit = await SignedInAsync(Screen.Desk);
        await visit.GoAsync($"/desk/maison-lin/vettings/{id}?lang=en");

        Assert.Equal(1, await visit.Page.Locator(".quote > img").CountAsync());
        await SoundAsync(visit);
    }

    [Fact]
    public async Task Gives_the_list_as_files_whose_cells_no_spreadsheet_runs()
    {
        var id = await fixture.Site.ListAsync(Core.Flow.FlowStatus.Running);
        await fixture.Site.Get<IVettingStore>().UpdateAsync(
            id, row => row with { CreatorName = "=HYPERLINK(\"https://evil.example\")", Reference = "crm-4711" }, default);
        await using var visit = await SignedInAsync(Screen.Desk);

        var csv = await visit.Page.Context.APIRequest.GetAsync($"{fixture.Site.Address}/desk/maison-lin/candidates.csv");
        var text = Encoding.UTF8.GetString(await csv.BodyAsync());
        Assert.StartsWith("\uFEFFid,creator,brief", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)(^|,)""?=", text);
        Assert.Contains("HYPERLINK", text, StringComparison.Ordinal);
        Assert.Contains(",firstLine,reference\r\n", text, StringComparison.Ordinal);
        Assert.Contains(",crm-4711\r\n", text, StringComparison.Ordinal);
        var json = await visit.Page.Context.APIRequest.GetAsync($"{fixture.Site.Address}/desk/maison-lin/candidates.json");
        Assert.Contains(
            JsonDocument.Parse(await json.BodyAsync()).RootElement.EnumerateArray(),
            row => row.GetProperty("id").GetString() == id);
    }

    [Fact]
    public async Task Files_say_who_decided_when_and_what_the_advice_rests_on()
    {
        var dossier = DossierSamples.Sound();
        var id = (await fixture.Site.LinkAsync(await fixture.Site.InviteAsync(dossier))).VettingId;
        await fixture.Site.Get<IVettingStore>().UpdateAsync(
            id, row => row with { Stage = VettingStage.Approved, ClosedBy = "+Léa", ClosedAt = RunningSite.Now }, default);
        fixture.Site.Get<Core.Desk.CandidateIndex>().Refresh("maison-lin");
        await using var visit = await SignedInAsync(Screen.Desk);
        async Task<byte[]> FileAsync(string name) => await (await visit.Page.Context.APIRequest.GetAsync(
            $"{fixture.Site.Address}/desk/maison-lin/{name}")).BodyAsync();

        using var csv = new CsvHelper.CsvReader(
            new StreamReader(new MemoryStream(await FileAsync("candidates.csv"))), System.Globalization.CultureInfo.InvariantCulture);
        var row = csv.GetRecords<dynamic>().Cast<IDictionary<string, object>>().Single(one => (string)one["id"] == id);
        using var json = JsonDocument.Parse(await FileAsync("candidates.json"));
        var candidate = json.RootElement.EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);

        Assert.Equal(("'+Léa", "2026-03-15T10:00:00Z"), ((string)row["decidedBy"], (string)row["decidedAt"]));
        Assert.Contains(dossier.Advice.Reasons[0].En, (string)row["reasons"], StringComparison.Ordinal);
        Assert.Equal($"{dossier.Dimensions.Sum(result => result.Findings.Count)}", (string)row["findings"]);
        Assert.Equal("+Léa", candidate.GetProperty("closedBy").GetString());
        Assert.Equal(dossier.Advice.Reasons[0].Fr, candidate.GetProperty("reasons")[0].GetProperty("fr").GetString());
        var dimensions = candidate.GetProperty("dimensions").EnumerateArray().ToList();
        Assert.Equal(7, dimensions.Count);
        Assert.All(dossier.Dimensions, result =>
        {
            var own = dimensions.Single(one =>
                string.Equals(one.GetProperty("dimension").GetString(), $"{result.Dimension}", StringComparison.OrdinalIgnoreCase));
            Assert.Equal(result.Findings.Count, own.GetProperty("findings").GetInt32());
            if (result.Read is { } read)
                Assert.Equal((read.Read, read.Of), (own.GetProperty("read").GetInt32(), own.GetProperty("of").GetInt32()));
            if (dossier.Advice.Sum?.FirstOrDefault(part => part.Dimension == result.Dimension) is { } part)
                Assert.Equal(part.Points, own.GetProperty("points").GetDouble());
        });
    }

    [Fact]
    public async Task Owners_let_others_in_and_out()
    {
        await using var visit = await SignedInAsync(Screen.Phone);
        await visit.GoAsync("/desk/maison-lin/members?lang=en");
        await visit.Page.GetByLabel("Email address").FillAsync("tom@maison-lin.example");
        await visit.Page.Locator("#name").FillAsync("Tom Reed");
        await visit.Page.GetByLabel("Role").SelectOptionAsync("reader");
        await visit.PressAsync(visit.Page.GetByText("Invite", new() { Exact = true }));
        await visit.ShootAsync("desk-members-phone");
        Assert.Contains("Tom Reed", await visit.TextAsync(), StringComparison.Ordinal);
        await SoundAsync(visit);

        await using var tom = await fixture.VisitAsync(LinkIn(Sent.Last(mail => mail.ToAddress == "tom@maison-lin.example")));
        await tom.PressAsync(tom.Page.Locator("main button"));
        await tom.GoAsync("/desk/maison-lin/members");
        Assert.Equal(0, await tom.Page.GetByLabel("Role").CountAsync());

        await visit.PressAsync(visit.Page.Locator("li", new() { HasText = "Tom Reed" }).GetByRole(
            Microsoft.Playwright.AriaRole.Button));
        await tom.GoAsync("/desk/maison-lin");
        Assert.EndsWith("/sign-in", tom.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_browsers_session()
    {
        await fixture.Site.Get<IMemberStore>().SaveAsync(
            new Member("maison-lin", "zoe@maison-lin.example", "Zoé", MemberRole.Reviewer, "fr", RunningSite.Now), default);
        await using var phone = await SignedInAsync(Screen.Phone, "zoe@maison-lin.example");
        await using var desk = await SignedInAsync(Screen.Desk, "zoe@maison-lin.example");
        await phone.GoAsync("/desk/maison-lin/members");
        await phone.PressAsync(phone.Page.GetByText("Me déconnecter de tous mes appareils"));

        await desk.GoAsync("/desk/maison-lin");
        Assert.EndsWith("/sign-in", desk.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_another_site_changes_nothing()
    {
        using var client = new HttpClient();
        using var form = new StringContent("email=claire%40maison-lin.example", Encoding.UTF8, "application/x-www-form-urlencoded");
        var before = Sent.Count;
        using var answer = await client.PostAsync(new Uri($"{fixture.Site.Address}/desk/maison-lin/sign-in"), form);

        Assert.Equal((HttpStatusCode.Forbidden, before), (answer.StatusCode, Sent.Count));
    }

    private async Task<Visit> SignedInAsync(Screen screen, string email = Owner)
    {
        var visit = await fixture.VisitAsync("/desk/maison-lin/sign-in", screen);
        await visit.GoAsync(await AskAsync(visit, email));
        await visit.PressAsync(visit.Page.Locator("main button"));
        return visit;
    }

    private async Task<string> AskAsync(Visit visit, string email)
    {
        await visit.Page.Locator("#email").FillAsync(email);
        await visit.PressAsync(visit.Page.Locator("main button"));
        return LinkIn(Sent.Last(mail => mail.ToAddress == email));
    }

    private static string LinkIn(Core.Review.Mail mail) => Link().Match(mail.Text).Value;

    private static async Task SoundAsync(Visit visit)
    {
        Assert.Empty(visit.Complaints);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [GeneratedRegex(@"/desk/maison-lin/sign-in/[\w-]{43}")]
    private static partial Regex Link();
}
