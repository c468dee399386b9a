using Vetting.Core.Branding;
using Vetting.Core.Campaigns;
using Vetting.Core.Campaigns.Lessons;
using Vetting.Core.Campaigns.Results;
using Vetting.Core.Members;
using Vetting.Testing;
using Vetting.Web.Tests.Desk;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Campaigns;

/// <summary>Campaigns as a brand's people see and write them.</summary>
public sealed class CampaignPagesTests(SiteFixture fixture, AzuriteFixture azurite) : IClassFixture<SiteFixture>
{
    private RunningSite Site => fixture.Site;

    [Theory]
    [InlineData("fr", false)]
    [InlineData("en", true)]
    public async Task Shows_what_is_owed_who_parts_from_the_others_and_what_came_of_it(string language, bool phone)
    {
        var id = $"soupes-{language}";
        await CampaignSeed.PlantAsync(Site, CampaignSeed.Soup with { Id = id });
        await using var visit = await fixture.MemberAsync(
            $"/desk/maison-lin/campaigns/{id}?lang={language}", "Nora Diallo", MemberRole.Reader, phone ? Screen.Phone : Screen.Desk);
        await visit.ShootAsync($"campaign-{language}");
        await Axe.SoundAsync(visit);
        var text = Plain(await visit.TextAsync());

        Assert.Contains(language == "fr" ? "Dimitri Lenoir parle moins du message" : "Dimitri Lenoir speaks of the message less", text, StringComparison.Ordinal);
        Assert.Contains(language == "fr" ? "Avec ou sans : sucre" : "With or without: sucre", text, StringComparison.Ordinal);
        // Of Dimitri nobody sent anything.
        Assert.Contains(language == "fr" ? "3 sur 4)" : "(creators: 3 of 4)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", text, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        // A reader only looks.
        Assert.Equal(0, await visit.Page.Locator("input[type=file]").CountAsync());
        Assert.Equal(403, (await visit.PostAsync(Site, $"/desk/maison-lin/campaigns/{id}/edit", [])).Status);
        Assert.Equal(403, (await visit.PostAsync(Site, $"/desk/maison-lin/campaigns/{id}/results", [])).Status);
    }

    [Fact]
    public async Task Reports_from_the_figures_and_claims_nothing_of_few_cases()
    {
        await CampaignSeed.PlantAsync(Site, CampaignSeed.Soup with { Id = "bilan" });
        await using var visit = await fixture.MemberAsync(
            "/desk/maison-lin/campaigns/bilan/report?lang=fr", "Nora Diallo", screen: Screen.Desk.Dark);
        await visit.ShootAsync("campaign-report-dark");
        await Axe.SoundAsync(visit);
        var text = Plain(await visit.TextAsync());
        Assert.Contains("sans mention claire", text, StringComparison.Ordinal);
        var file = await visit.Page.Context.APIRequest.GetAsync($"{Site.Address}/desk/maison-lin/campaigns/bilan/report.csv");
        var csv = await file.TextAsync();
        Assert.Contains("Dimitri Lenoir", csv, StringComparison.Ordinal);
        Assert.Contains("TooFew", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_versions_that_are_compared_and_opened_again()
    {
        await CampaignSeed.PlantAsync(Site, CampaignSeed.Soup with { Id = "versions" });
        await using var visit = await fixture.MemberAsync("/desk/maison-lin/campaigns/versions/edit?lang=en", "Nora Diallo", MemberRole.Owner);
        await visit.Page.Locator("#title").FillAsync("Soups of winter, again");
        await visit.PressAsync(visit.Page.Locator("main form.decision .actions button"));
        await visit.PressAsync(visit.Page.Locator("a[href='/desk/maison-lin/campaigns/versions/versions']"));
        Assert.Equal(2, await visit.Page.Locator("ol.versions li").CountAsync());
        await visit.PressAsync(visit.Page.Locator("a[href$='?from=1&to=2']").First);
        await visit.ShootAsync("campaign-versions");
        await Axe.SoundAsync(visit);
        Assert.Contains("Soups of winter, again", await visit.Page.Locator("section[aria-labelledby=difference]").InnerTextAsync(), StringComparison.Ordinal);

        await visit.GoAsync("/desk/maison-lin/campaigns/versions/edit?version=1&lang=en");
        Assert.Equal(CampaignSeed.Soup.Title, await visit.Page.Locator("#title").InputValueAsync());
        await visit.PressAsync(visit.Page.Locator("main form.decision .actions button"));
        Assert.Equal(3, (await Site.Get<ICampaignStore>().StandingAsync("maison-lin", "versions", default))!.Revision.Number);
    }

    [Fact]
    public async Task Makes_a_campaign_and_changes_who_is_in_it()
    {
        var ids = await CampaignSeed.PlantAsync(Site, CampaignSeed.Soup with { Id = "avant" });
        await using var visit = await fixture.MemberAsync("/desk/maison-lin/campaigns?lang=fr", "Nora Diallo");
        await visit.PressAsync(visit.Page.Locator("a[href='/desk/maison-lin/new-campaign']"));
        await visit.ShootAsync("campaign-form");
        await Axe.SoundAsync(visit);
        await visit.Page.Locator("#title").FillAsync("Été au jardin");
        await visit.PressAsync(visit.Page.Locator("main form.decision .actions button"));
        Assert.Contains("Un signe au moins", await visit.TextAsync(), StringComparison.Ordinal);
        await visit.Page.Locator("#tags").FillAsync("#jardinlin");
        await visit.Page.Locator($"input[name=member][value='{ids[0]}']").CheckAsync();
        await visit.Page.Locator($"[id='codes.{ids[0]}']").FillAsync("ADA20 ADA21");
        await visit.Page.Locator($"[id='fee.{ids[0]}']").FillAsync("250,50");
        await visit.Page.Locator("[id='duty0.posts']").FillAsync("2");
        await visit.Page.Locator("[id='duty0.from']").FillAsync("2026-03-22");
        await visit.Page.Locator("[id='duty0.to']").FillAsync("2026-03-30");
        await visit.PressAsync(visit.Page.Locator("main form.decision .actions button"));
        await visit.ShootAsync("campaign-new");

        var campaign = (await Site.Get<ICampaignStore>().StandingAsync("maison-lin", "ete-au-jardin", default))!.Value;
        Assert.Equal(("jardinlin", 2), (Assert.Single(campaign.Signs.Tags), Assert.Single(campaign.Duties).Posts));
        var member = Assert.Single((await Site.Get<ICampaignMembers>().ListAsync("maison-lin", "ete-au-jardin", default)).Members);
        Assert.Equal((ids[0], "ADA20 ADA21", 250.5m), (member.Vetting, string.Join(' ', member.Codes), member.Fee));

        await visit.GoAsync("/desk/maison-lin/campaigns/ete-au-jardin/edit");
        await visit.Page.Locator($"input[name=member][value='{ids[0]}']").UncheckAsync();
        await visit.PressAsync(visit.Page.Locator("main form.decision .actions button"));
        Assert.Empty((await Site.Get<ICampaignMembers>().ListAsync("maison-lin", "ete-au-jardin", default)).Members);
    }

    [Fact]
    public async Task Takes_a_file_of_results_and_names_the_line_it_cannot_read()
    {
        var ids = await CampaignSeed.PlantAsync(Site, CampaignSeed.Soup with { Id = "fichier" }, results: false);
        await using var visit = await fixture.MemberAsync("/desk/maison-lin/campaigns/fichier?lang=fr", "Nora Diallo");
        Assert.Contains("Aucun résultat reçu", await visit.TextAsync(), StringComparison.Ordinal);
        await SendAsync(visit, "creator;day;views\nADA10;2026-03-03;douze\n");
        Assert.Contains("line 2, column views", await visit.TextAsync(), StringComparison.Ordinal);
        await SendAsync(visit, "creator;day;views;revenue\nADA10;2026-03-03;1200;12,50\n");

        var row = Assert.Single(await Site.Get<ICampaignResults>().ListAsync("maison-lin", "fichier", default).ToListAsync());
        Assert.Equal(new ResultRow(ids[0], new(2026, 3, 3), Views: 1200, Revenue: 12.5m), row);
    }

    [Fact]
    public async Task Says_that_somebody_was_erased_and_not_who()
    {
        var ids = await CampaignSeed.PlantAsync(Site, CampaignSeed.Soup with { Id = "efface" });
        await Site.Get<ICampaignMembers>().EraseAsync(ids[3], "erasure-1", default);
        await using var visit = await fixture.MemberAsync("/desk/maison-lin/campaigns/efface?lang=en", "Nora Diallo");
        var text = Plain(await visit.TextAsync());

        Assert.Contains("1 creator: the data was erased", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dimitri", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_selection_shows_past_campaigns_and_lets_them_weigh_where_the_brand_says_so()
    {
        await using var own = await RunningSite.StartAsync(azurite);
        await CampaignSeed.PlantAsync(own, CampaignSeed.Soup);
        var order = own.Get<PastCampaigns>();
        var past = await order.OfAsync("maison-lin", default);

        Assert.Equal(["c-ada", "c-bastien", "c-chloe", "c-dimitri"], past.Keys.Order(StringComparer.Ordinal));
        Assert.True(past["c-chloe"].Index > past["c-bastien"].Index && past["c-bastien"].Index > past["c-ada"].Index);
        Assert.Null(past["c-dimitri"].Index);
        Assert.Empty(await order.OfAsync("autre", default));
    }

    [Fact]
    public async Task An_owner_says_how_much_results_weigh_and_the_list_says_so()
    {
        await CampaignSeed.PlantAsync(Site, CampaignSeed.Soup with { Id = "poids" });
        await using var owner = await fixture.MemberAsync("/desk/maison-lin/campaigns?lang=fr", "Paula Owen", MemberRole.Owner);
        await owner.Page.Locator("#weight").SelectOptionAsync("25");
        await owner.PressAsync(owner.Page.Locator("form.view-form button"));
        await Axe.SoundAsync(owner);
        await owner.GoAsync("/desk/maison-lin/candidates?lang=fr");
        await owner.ShootAsync("candidates-weighed");
        await Axe.SoundAsync(owner);
        var text = Plain(await owner.TextAsync());
        await Site.Get<IBrandProfiles>().UpdateAsync("maison-lin", profile => profile with { ResultsWeigh = null }, default);

        Assert.Contains("pour 25 %", text, StringComparison.Ordinal);
        Assert.Contains("Déjà en campagne", text, StringComparison.Ordinal);
        Assert.Contains("classé à", text, StringComparison.Ordinal);
        await using var reviewer = await fixture.MemberAsync("/desk/maison-lin/campaigns?lang=fr", "Nora Diallo");
        Assert.Equal(403, (await reviewer.PostAsync(Site, "/desk/maison-lin/campaigns", new() { ["weight"] = "50" })).Status);
    }

    private static async Task SendAsync(Visit visit, string file)
    {
        await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
        await visit.Page.Locator("#file").SetInputFilesAsync(new Microsoft.Playwright.FilePayload
        {
            Name = "results.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(file),
        });
        await visit.PressAsync(visit.Page.Locator("form[enctype] button"));
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
