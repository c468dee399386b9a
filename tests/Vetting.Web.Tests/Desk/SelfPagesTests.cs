using Vetting.Core.Brands;
using Vetting.Core.Desk;
using Vetting.Core.Members;
using Vetting.Testing.Memory;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Desk;

/// <summary>What a member is called and reads: configured, seen of a browser, or said by themselves.</summary>
public sealed class SelfPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Members = "/desk/maison-lin/members";

    private RunningSite Site => fixture.Site;

    [Theory]
    [InlineData("fr-FR", "fr")]
    [InlineData("en-GB", "en")]
    public async Task A_configured_owner_reads_at_first_what_their_browser_does(string browser, string locale)
    {
        await Site.Get<IMemberStore>().RemoveAsync("maison-lin", DeskVisits.Owner, default);

        await using var visit = await fixture.EnteredAsync(Screen.Desk with { Languages = browser });

        Assert.Equal(locale, await visit.Page.Locator("html").GetAttributeAsync("lang"));
        var mail = Site.Get<MemoryMailer>().Sent.Last(mail => mail.ToAddress == DeskVisits.Owner);
        Assert.Contains(locale == "fr" ? "Bonjour" : "Hello", mail.Text, StringComparison.Ordinal);
        Assert.Equal(
            locale, (await Site.Get<MemberDirectory>().FindAsync("maison-lin", DeskVisits.Owner, default))!.Locale);
    }

    [Fact]
    public async Task A_name_and_a_language_of_the_settings_go_before_the_browser()
    {
        var brand = new Brand(
            "alba", "Maison Alba", [], null, [new BrandOwner("ada@alba.example", "Ada Byron")], Locale: "en");
        var directory = new MemberDirectory(Site.Get<IMemberStore>(), new OneBrand(brand));

        var owner = await directory.FindAsync("alba", "ADA@alba.example", default, seen: "fr");

        Assert.Equal(("Ada Byron", "en", MemberRole.Owner), (owner!.Name, owner.Locale, owner.Role));
        Assert.Equal(owner, Assert.Single(await directory.ListAsync("alba", default)));
    }

    [Theory]
    [InlineData("en", true, "fr")]
    [InlineData("fr", false, "en")]
    public async Task A_member_says_what_they_are_called_and_read(string before, bool phone, string after)
    {
        await using var visit = await fixture.MemberAsync(
            $"{Members}?lang={before}", "Nora Diallo", MemberRole.Reader, phone ? Screen.Phone : Screen.Desk.Dark);
        await visit.Page.Locator("#own-name").FillAsync("Nora D. Diallo");
        await visit.Page.Locator("#own-locale").SelectOptionAsync(after);
        await visit.PressAsync(visit.Page.Locator("form[action$='/me'] button"));
        await visit.ShootAsync($"self-{after}");

        Assert.Equal(after, await visit.Page.Locator("html").GetAttributeAsync("lang"));
        var kept = await Site.Get<IMemberStore>().FindAsync("maison-lin", DeskVisits.AddressOf("Nora Diallo"), default);
        Assert.Equal(("Nora D. Diallo", after, MemberRole.Reader), (kept!.Name, kept.Locale, kept.Role));
        await Axe.SoundAsync(visit);
    }

    [Theory]
    [InlineData("", "fr")]
    [InlineData("\u2800", "fr")]
    [InlineData("Nora", "de")]
    public async Task Takes_no_name_that_nobody_could_read_and_no_other_language(string name, string locale)
    {
        await using var visit = await fixture.MemberAsync(Members, "Nora Diallo");

        var answer = await visit.PostAsync(Site, $"{Members}/me", new() { ["name"] = name, ["locale"] = locale });
        var elsewhere = await visit.PostAsync(
            Site, $"{Members}/me", new() { ["name"] = "Mallory", ["locale"] = "en" }, "https://elsewhere.example");

        Assert.Equal((422, 403), (answer.Status, elsewhere.Status));
        var kept = await Site.Get<IMemberStore>().FindAsync("maison-lin", DeskVisits.AddressOf("Nora Diallo"), default);
        Assert.Equal(("Nora Diallo", "fr"), (kept!.Name, kept.Locale));
    }
}
