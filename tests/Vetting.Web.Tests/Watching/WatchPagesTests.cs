using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Links;
using Vetting.Core.Members;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;
using Vetting.Web.Tests.Desk;
using Vetting.Web.Tests.Dossiers;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Watching;

/// <summary>Whom a brand watches: on its desk, and by a mail's link.</summary>
public sealed class WatchPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private RunningSite Site => fixture.Site;

    private IWatches Watches => Site.Get<IWatches>();

    [Theory]
    [InlineData("fr", true, false)]
    [InlineData("en", false, false)]
    [InlineData("fr", false, true)]
    public async Task Shows_a_member_what_changed_with_the_words_it_is_about(string language, bool phone, bool dark)
    {
        var id = await WatchAsync();
        var screen = phone ? Screen.Phone : Screen.Desk;
        await using var visit = await fixture.MemberAsync($"/desk/maison-lin/watch?lang={language}", "Nora Diallo", screen: dark ? screen.Dark : screen);
        await visit.ShootAsync($"watch-list-{language}{(dark ? "-dark" : "")}");
        await Axe.SoundAsync(visit);
        await visit.GoAsync($"/desk/maison-lin/watch/{id}?lang={language}");

        await visit.ShootAsync($"watch-{language}{(dark ? "-dark" : "")}");
        await Axe.SoundAsync(visit);
        var text = await visit.TextAsync();
        Assert.Contains("41", text, StringComparison.Ordinal);
        Assert.Contains(language == "fr" ? "Ce qui a changé" : "What has changed", text, StringComparison.Ordinal);
        Assert.Equal(1, await visit.Page.Locator(".change mark").CountAsync());
    }

    [Fact]
    public async Task Takes_that_it_was_seen_a_mute_with_a_reason_and_an_end_and_writes_down_who()
    {
        var id = await WatchAsync();
        await using var visit = await fixture.MemberAsync($"/desk/maison-lin/watch/{id}?lang=en", "Nora Diallo");
        await visit.Page.Locator("summary", new() { HasText = "Tell no more of it" }).ClickAsync();
        await visit.Page.Locator("#subject").SelectOptionAsync("followers");
        await visit.Page.Locator("#mute-days").FillAsync("400");
        await visit.Page.Locator("#mute-reason").FillAsync("On television");
        await visit.PressAsync(visit.Page.Locator("form[action*='/mute'] button"));
        Assert.Equal(422, visit.Answer.Status);
        Assert.Contains("1 to 365 days", await visit.TextAsync(), StringComparison.Ordinal);

        await visit.Page.Locator("summary", new() { HasText = "Tell no more of it" }).ClickAsync();
        await visit.Page.Locator("#subject").SelectOptionAsync("followers");
        await visit.Page.Locator("#mute-reason").FillAsync("On television");
        await visit.PressAsync(visit.Page.Locator("form[action*='/mute'] button"));
        var mute = Assert.Single((await Watches.FindAsync(id, default))!.Mutes!);
        Assert.Equal(("followers", "Nora Diallo", "On television"), (mute.Subject, mute.By, mute.Reason));

        await visit.PressAsync(visit.Page.Locator("form[action*='/seen'] button"));
        Assert.Null((await Watches.FindAsync(id, default))!.Open);
        await visit.Page.Locator("summary", new() { HasText = "Stop watching" }).ClickAsync();
        await visit.Page.Locator("#end-reason").FillAsync("Contract over");
        await visit.PressAsync(visit.Page.Locator("form[action*='/end'] button"));
        Assert.Equal("Contract over", (await Watches.FindAsync(id, default))!.Ended!.Reason);
        Assert.Equal(0, await visit.Page.Locator(".decision").CountAsync());
        Assert.Equal(
            ["Muted", "Seen", "Ended"], (await Watches.LinesAsync(id, default)).OrderBy(line => line.At).Select(line => line.GetType().Name).Order().OrderBy(name => name switch { "Muted" => 0, "Seen" => 1, _ => 2 }));
    }

    [Theory]
    [InlineData("fr", true)]
    [InlineData("en", false)]
    public async Task A_mails_link_opens_what_changed_and_takes_what_its_reader_makes_of_it(string language, bool phone)
    {
        var id = await WatchAsync();
        var token = await Site.InviteAnotherAsync(id, "Léa Petit", language);
        await using var visit = await fixture.VisitAsync($"/review/{token}/watch", phone ? Screen.Phone : Screen.Desk);
        await visit.ShootAsync($"watch-link-{language}");
        await Axe.SoundAsync(visit);
        await visit.Page.Locator("#seen-reason").FillAsync("Connu");
        await visit.PressAsync(visit.Page.Locator("form[action*='/seen'] button"));

        Assert.Null((await Watches.FindAsync(id, default))!.Open);
        var seen = Assert.IsType<WatchLine.Seen>(Assert.Single(await Watches.LinesAsync(id, default)));
        Assert.Equal(("Léa Petit", "Connu"), (seen.By, seen.Reason));
    }

    [Fact]
    public async Task Somebody_who_only_reads_changes_nothing_and_a_form_from_elsewhere_neither()
    {
        var id = await WatchAsync();
        await using var reader = await fixture.MemberAsync($"/desk/maison-lin/watch/{id}", "Rémi Blot", MemberRole.Reader);
        Assert.Equal(0, await reader.Page.Locator(".decision").CountAsync());
        await using var member = await fixture.MemberAsync("/desk/maison-lin", "Nora Diallo");
        Assert.Equal(403, (await member.PostAsync(Site, $"/desk/maison-lin/watch/{id}/seen", [], "https://evil.example")).Status);
        Assert.Equal(404, (await reader.PostAsync(Site, $"/desk/maison-lin/watch/{id}/seen", [])).Status);
        var token = await Site.InviteAnotherAsync(id, "Léa Petit", "fr");
        await using var link = await fixture.VisitAsync($"/review/{token}/watch");
        Assert.Equal(422, (await link.PostAsync(Site, $"/review/{token}/watch/end", new() { ["end-reason"] = "x", ["page"] = "wrong" })).Status);

        Assert.Equal(2, (await Watches.FindAsync(id, default))!.Open!.Count);
        Assert.Equal(404, (await link.PostAsync(Site, $"/review/{LinkToken.Create()}/watch/seen", [])).Status);
    }

    [Theory]
    [InlineData("fr", true, "tous les 30 jours")]
    [InlineData("en", false, "every 30 days")]
    public async Task An_approved_creator_reads_that_they_are_watched_until_when_and_how_to_end_it(string language, bool phone, string every)
    {
        var id = await WatchAsync();
        var row = (await Site.Get<IVettingStore>().FindAsync(id, default))!;
        await Site.Get<IDecisionLog>().CloseAsync(id, new Closing.Decided(
            "opinion-1", Verdict.Approved, "Léa Petit", "lea@brand.example", "Un ton juste.", row.Dossier!.Sha256, RunningSite.Now), default);
        var token = LinkToken.Create();
        await Site.Get<ICreatorLinks>().SaveAsync(
            new CreatorLink(LinkToken.HashOf(token)!, "maison-lin", id, language, RunningSite.Now.AddDays(90)), default);
        await using var visit = await fixture.VisitAsync($"/creator/{token}?lang={language}", phone ? Screen.Phone : Screen.Desk);
        await visit.ShootAsync($"watch-own-{language}");
        await Axe.SoundAsync(visit);
        var section = visit.Page.Locator("section[aria-labelledby=watched-title]");

        Assert.Contains(every, (await section.InnerTextAsync()).Replace('\u00a0', ' '), StringComparison.Ordinal);
        await visit.PressAsync(section.Locator("a"));
        Assert.EndsWith($"/creator/{token}/erase?lang={language}", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", true)]
    [InlineData("en", false)]
    public async Task Operators_see_which_watches_run_and_whose_look_does_not_come(string language, bool phone)
    {
        var (late, other) = (await WatchAsync(), await WatchAsync());
        await Watches.UpdateAsync(
            late, row => row with { NextAt = RunningSite.Now.AddHours(-2), Failures = 2, Why = "RetrieveChannel failed: away" }, default);
        await using var visit = await fixture.VisitAsync("/ops/sign-in", phone ? Screen.Phone : Screen.Desk.Dark);
        await visit.Page.Context.AddCookiesAsync(
        [
            new() { Name = "vetting-ops", Value = (await Site.SignedInAsync()).Split('=')[1], Url = $"{Site.Address}/ops" },
        ]);
        await visit.GoAsync($"/ops/watches?lang={language}");
        await visit.ShootAsync($"ops-watches-{language}");
        await Axe.SoundAsync(visit);
        var row = visit.Page.Locator("tbody tr", new() { HasText = late });
        Assert.Contains("RetrieveChannel failed", await row.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(language == "fr" ? "Bloqué" : "Stuck", await row.InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(other, await visit.TextAsync(), StringComparison.Ordinal);

        await visit.GoAsync($"/ops/watches?lang={language}&brand=maison-lin");
        Assert.Contains(other, await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await row.Locator(".mark.medium").CountAsync());
        Assert.Equal(0, await visit.Page.Locator("tbody tr", new() { HasText = other }).Locator(".mark.medium").CountAsync());
    }

    [Fact]
    public async Task Says_that_nobody_is_watched()
    {
        await using var visit = await fixture.MemberAsync("/desk/maison-lin/watch?lang=en", "Nora Diallo");
        await foreach (var watch in Watches.ListAsync("maison-lin", default))
            await Watches.RemoveAsync(watch.Id, default);
        await visit.GoAsync("/desk/maison-lin/watch?lang=en");

        Assert.Contains("Nobody is watched yet", await visit.TextAsync(), StringComparison.Ordinal);
    }

    private async Task<string> WatchAsync()
    {
        var dossier = DossierSamples.Troubled();
        var token = await Site.InviteAsync(dossier, rules: ReviewRules.Usual);
        var vetting = (await Site.Get<IVettingStore>().UpdateAsync(
            (await Site.LinkAsync(token)).VettingId, row => row with { Stage = VettingStage.Approved, ClosedAt = RunningSite.Now }, default))!;
        var finding = dossier.Dimensions.SelectMany(result => result.Findings)
            .First(finding => finding.Severity >= Severity.High && finding.Evidence.Any(evidence => evidence.Whole != true));
        var at = RunningSite.Now.AddDays(-1);
        await Watches.AddAsync(
            new Watch(
                vetting.Id, vetting.Brand, vetting.BriefId, vetting.CreatorName, null, vetting.Order!,
                new WatchRules(TimeSpan.FromDays(30), 12), RunningSite.Now.AddDays(-31), RunningSite.Now.AddMonths(11), at.AddDays(30),
                vetting.Dossier!, 1, at,
                Open:
                [
                    new(1, at, new WatchedChange(
                        "a", ChangeKind.Finding, finding.Rule, finding.Severity, finding.Sentence,
                        [finding.Evidence.First(evidence => evidence.Whole != true)])),
                    new(1, at, new WatchedChange(
                        "b", ChangeKind.Followers, "followers", Severity.Medium,
                        new("Instagram @x : 41 000 abonnés, +21 000 depuis le 12 février 2026.", "Instagram @x: 41,000 followers, +21,000 since 12 February 2026."), [],
                        new LocalizedText("20 000 abonnés", "20,000 followers"))),
                ]),
            default);
        return vetting.Id;
    }
}
