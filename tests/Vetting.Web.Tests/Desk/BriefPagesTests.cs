using System.Text.Json;
using Microsoft.Playwright;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Members;
using Vetting.Core.Versions;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Web.Desk.Briefs;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Desk;

public sealed class BriefPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Brand = "maison-lin";
    private static readonly Author Zoe = new Author.Person("Zoé Marin", "zoe@maison-lin.example");

    private IBriefStore Briefs => fixture.Site.Get<IBriefStore>();

    [Theory]
    [InlineData("fr", true)]
    [InlineData("en", false)]
    public async Task An_owner_writes_a_brief_in_the_browser_and_gets_its_link(string language, bool phone)
    {
        await using var visit = await fixture.SignedInAsync(phone ? Screen.Phone : Screen.Desk, language: language);
        await visit.GoAsync("/desk/maison-lin/new-brief");
        await visit.ShootAsync($"brief-new-{language}");
        await Axe.SoundAsync(visit);
        Assert.Equal(
            "40px", await visit.Page.Locator("fieldset.all > h2").Nth(1).EvaluateAsync<string>("heading => getComputedStyle(heading).marginTop"));
        await visit.Page.Locator("#title").FillAsync($"Été en terrasse {language}");
        await visit.Page.Locator("#sector").FillAsync("linge de table");
        await visit.Page.Locator("#objective").SelectOptionAsync("engagement");
        await visit.Page.Locator("#lexicon").FillAsync("nappe\n\nlin\nnappe");
        await visit.Page.Locator("input[name=tier][value=micro]").CheckAsync();
        await visit.PressAsync(visit.Page.Locator("button[value=save]"));
        await visit.ShootAsync($"brief-saved-{language}");

        var id = $"ete-en-terrasse-{language}";
        Assert.EndsWith($"/desk/maison-lin/briefs/{id}?saved=1", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal($"https://vetting.example/apply/maison-lin/{id}", await visit.Page.Locator("#apply-link").InputValueAsync());
        var brief = (await Briefs.StandingAsync(Brand, id, default))!;
        Assert.Equal(["nappe", "lin"], brief.Value.Lexicon);
        Assert.Equal((["micro"], "claire@maison-lin.example", TimeSpan.FromDays(2)),
            (brief.Value.WantedTiers.ToArray(), brief.Value.Review.Reviewers.Single().Email, brief.Value.Review.RemindAfter),
            EqualityComparer<(string[], string, TimeSpan)>.Create((a, b) => a.Item1.SequenceEqual(b.Item1) && (a.Item2, a.Item3) == (b.Item2, b.Item3)));
        Assert.Equal(new Author.Person("claire", "claire@maison-lin.example"), brief.Revision.By);
        await Axe.SoundAsync(visit);
        await visit.GoAsync($"/apply/maison-lin/{id}");
        Assert.Equal(200, visit.Answer.Status);
    }

    [Theory]
    [InlineData("fr", "De 1 à 200 caractères.", "«\u00a0—\u00a0»\u00a0: Une lettre ou un chiffre au moins.", "Plus tard que le rappel.")]
    [InlineData("en", "1 to 200 characters.", "“—”: A letter or a digit at least.", "Later than the reminder.")]
    public async Task Says_beside_each_field_what_is_wrong_and_keeps_what_was_typed(
        string language, string sector, string lexicon, string span)
    {
        await using var visit = await fixture.SignedInAsync(Screen.Phone, language: language);
        await visit.GoAsync("/desk/maison-lin/new-brief");
        await visit.Page.EvaluateAsync("document.querySelectorAll('[maxlength]').forEach(one => one.removeAttribute('maxlength'))");
        await visit.Page.Locator("#sector").FillAsync(new string('x', 201));
        await visit.Page.Locator("#lexicon").FillAsync("lin\n—");
        await visit.Page.Locator("#remindAfter").FillAsync("9");
        await visit.Page.Locator("#escalateAfter").FillAsync("8");
        await visit.Page.Locator("#expireAfter").FillAsync("soon");
        await visit.Page.Locator("#reviewers details, details:has([name^='reviewers0'])").First.EvaluateAsync("one => one.open = true");
        await visit.Page.Locator("[name='reviewers0.name']").FillAsync("Max");
        await visit.PressAsync(visit.Page.Locator("button[value=save]"));
        await visit.ShootAsync($"brief-mistakes-{language}");

        Assert.Equal(422, visit.Answer.Status);
        Assert.Equal(sector, await visit.Page.Locator("#sector-error").InnerTextAsync());
        Assert.Equal(lexicon, await visit.Page.Locator("#lexicon-error").InnerTextAsync());
        Assert.Equal(span, await visit.Page.Locator("#escalateAfter-error").InnerTextAsync());
        Assert.Equal(1, await visit.Page.Locator("[id='reviewers0.email-error']").CountAsync());
        Assert.Equal(1, await visit.Page.Locator("#title-error").CountAsync());
        Assert.Equal("soon", await visit.Page.Locator("#expireAfter").InputValueAsync());
        Assert.Equal("lin\n—", await visit.Page.Locator("#lexicon").InputValueAsync());
        Assert.Equal("Max", await visit.Page.Locator("[name='reviewers0.name']").InputValueAsync());
        Assert.Equal(0, await visit.Page.Locator(".errors a[href='#']").CountAsync());
        await visit.SoundAsRefusalAsync();
    }

    [Fact]
    public async Task Somebody_elses_save_in_between_is_told_and_nothing_is_lost()
    {
        await Briefs.SaveAsync(Brand, Sample.Brief with { Id = "deux", Title = "À deux" }, default);
        await using var visit = await fixture.SignedInAsync();
        await visit.GoAsync("/desk/maison-lin/briefs/deux");
        await visit.Page.Locator("#lexicon").FillAsync("recette\nlégume\ncuisine\nmarché");
        await visit.Page.Locator("#title").FillAsync("À deux, ma version");
        var theirs = Sample.Brief with { Id = "deux", Title = "À deux, la sienne", Lexicon = ["recette", "cuisine", "potager"], Exclusions = ["détox"] };
        await Briefs.SaveAsync(Brand, "deux", theirs, new(Zoe, RunningSite.Now), default);
        await visit.PressAsync(visit.Page.Locator("button[value=save]"));
        await visit.ShootAsync("brief-overtaken");

        Assert.Equal(422, visit.Answer.Status);
        var told = await visit.Page.Locator(".errors").InnerTextAsync();
        Assert.Contains("Zoé Marin saved version 2 while you were writing.", told, StringComparison.Ordinal);
        Assert.Contains("Both of you changed: Title.", told, StringComparison.Ordinal);
        Assert.Equal("À deux, ma version", await visit.Page.Locator("#title").InputValueAsync());
        Assert.Equal("recette\ncuisine\nmarché\npotager", await visit.Page.Locator("#lexicon").InputValueAsync());
        Assert.Equal("détox", await visit.Page.Locator("#exclusions").InputValueAsync());
        Assert.Equal(2, (await Briefs.StandingAsync(Brand, "deux", default))!.Revision.Number);
        await visit.SoundAsRefusalAsync();

        await visit.PressAsync(visit.Page.Locator("button[value=save]"));
        var saved = (await Briefs.StandingAsync(Brand, "deux", default))!;
        Assert.Equal((3, "À deux, ma version", "détox"), (saved.Revision.Number, saved.Value.Title, saved.Value.Exclusions.Single()));
    }

    [Fact]
    public async Task Lists_versions_with_their_authors_and_shows_what_differs()
    {
        var first = Sample.Brief with { Id = "versions", Title = "Versions" };
        await Briefs.SaveAsync(Brand, "versions", first, new(new Author.Key("boutique"), RunningSite.Now.AddDays(-3)), default);
        var second = first with { Lexicon = ["recette", "lin"], Review = first.Review with { RemindAfter = TimeSpan.FromHours(12) } };
        await Briefs.SaveAsync(Brand, "versions", second, new(Zoe, RunningSite.Now), default);
        await using var visit = await fixture.SignedInAsync(Screen.Phone);
        await visit.GoAsync("/desk/maison-lin/briefs/versions/versions");
        await visit.ShootAsync("brief-versions");
        var text = await visit.TextAsync();
        Assert.Contains("Zoé Marin", text, StringComparison.Ordinal);
        Assert.Contains("API key boutique", text, StringComparison.Ordinal);
        Assert.Contains("Words of your field, Reminder after", text, StringComparison.Ordinal);
        await Axe.SoundAsync(visit);

        await visit.PressAsync(visit.Page.GetByLabel("What changed: version 2"));
        await visit.ShootAsync("brief-difference");
        Assert.Equal(["légume", "cuisine", "2 days"], await visit.Page.Locator(".changes del").AllInnerTextsAsync());
        Assert.Equal(["lin", "12 hours"], await visit.Page.Locator(".changes ins").AllInnerTextsAsync());
        await Axe.SoundAsync(visit);

        await visit.GoAsync("/desk/maison-lin/briefs/versions/versions");
        await visit.PressAsync(visit.Page.GetByLabel("Start from version 1"));
        await visit.PressAsync(visit.Page.Locator("button[value=save]"));
        var saved = (await Briefs.StandingAsync(Brand, "versions", default))!;
        Assert.Equal((3, TimeSpan.FromDays(2)), (saved.Revision.Number, saved.Value.Review.RemindAfter));
    }

    [Fact]
    public async Task Shows_what_another_brief_would_make_of_its_past_vettings_before_it_is_saved()
    {
        var brief = Sample.Brief with { Id = "apercu", Title = "Aperçu" };
        await Briefs.SaveAsync(Brand, brief, default);
        await PastVetting.KeepAsync(
            fixture.Site.Get<IContentStore>(), fixture.Site.Get<IVettingStore>(), new HistoryBuilder().Add(60).Build(),
            fixture.Site.NewId(), brief, "Ada Martin", RunningSite.Now);
        await using var visit = await fixture.SignedInAsync(Screen.Desk.Dark);
        await visit.GoAsync("/desk/maison-lin/briefs/apercu");
        await visit.Page.Locator("#exclusions").FillAsync("légumes");
        await visit.PressAsync(visit.Page.Locator("button[value=preview]"));
        await visit.ShootAsync("brief-preview");

        var shown = await visit.Page.Locator(".preview").InnerTextAsync();
        Assert.Contains("Ada Martin", shown, StringComparison.Ordinal);
        Assert.Contains("“légumes”", shown, StringComparison.Ordinal);
        Assert.Equal("légumes", await visit.Page.Locator("#exclusions").InputValueAsync());
        Assert.Equal(1, (await Briefs.StandingAsync(Brand, "apercu", default))!.Revision.Number);
        await Axe.SoundAsync(visit);
    }

    [Fact]
    public async Task What_the_form_does_not_show_stays_and_an_unchanged_form_makes_no_version()
    {
        var part = JsonElement.Parse("""{"fit":{"z":2.5}}""");
        var brief = Sample.Brief with
        {
            Id = "tout", PolicyPart = part, Asking = new(TimeSpan.FromMinutes(90), TimeSpan.FromDays(20)), Languages = ["fr", "nl"],
            Review = Sample.Review with { RemindAfter = TimeSpan.FromSeconds(90) },
        };
        await Briefs.SaveAsync(Brand, brief, default);
        await using var visit = await fixture.SignedInAsync();
        await visit.GoAsync("/desk/maison-lin/briefs/tout");
        await visit.PressAsync(visit.Page.Locator("button[value=save]"));

        Assert.EndsWith("?same=1", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(CanonicalJson.Serialize(brief), CanonicalJson.Serialize((await Briefs.StandingAsync(Brand, "tout", default))!.Value));
    }

    [Fact]
    public async Task Others_read_briefs_and_write_none()
    {
        await Briefs.SaveAsync(Brand, Sample.Brief with { Id = "lecture", Title = "En lecture" }, default);
        await fixture.Site.Get<IMemberStore>().SaveAsync(
            new Member(Brand, "lire@maison-lin.example", "Lire", MemberRole.Reviewer, "fr", RunningSite.Now), default);
        await using var visit = await fixture.SignedInAsync(email: "lire@maison-lin.example");
        await visit.GoAsync("/desk/maison-lin/briefs/lecture");
        await visit.ShootAsync("brief-read-only");
        Assert.True(await visit.Page.Locator("#title").IsDisabledAsync());
        Assert.Equal(0, await visit.Page.Locator("button[value=save]").CountAsync());
        await Axe.SoundAsync(visit);

        var answer = await visit.Page.Context.APIRequest.PostAsync($"{fixture.Site.Address}/desk/maison-lin/briefs/lecture", new()
        {
            Headers = new Dictionary<string, string> { ["Sec-Fetch-Site"] = "same-origin" },
            DataString = "title=Autre", MaxRedirects = 0,
        });
        Assert.Equal(403, answer.Status);
        await visit.GoAsync("/desk/maison-lin/new-brief");
        Assert.Equal(403, visit.Answer.Status);
        Assert.Equal("En lecture", (await Briefs.FindAsync(Brand, "lecture", default))!.Title);
    }

    [Fact]
    public async Task A_form_from_another_site_writes_nothing()
    {
        await Briefs.SaveAsync(Brand, Sample.Brief with { Id = "ailleurs" }, default);
        await using var visit = await fixture.SignedInAsync();
        foreach (var path in (string[])["briefs/ailleurs", "new-brief", "policy", "briefs/ailleurs/policy"])
        {
            var answer = await visit.Page.Context.APIRequest.PostAsync($"{fixture.Site.Address}/desk/maison-lin/{path}", new()
            {
                Headers = new Dictionary<string, string> { ["Sec-Fetch-Site"] = "cross-site" }, DataString = "act=save", MaxRedirects = 0,
            });
            Assert.Equal(403, answer.Status);
        }
    }

    [Theory]
    [InlineData("Été en terrasse : le lin !", "ete-en-terrasse-le-lin")]
    [InlineData("Œufs & cœur", "oeufs-coeur")]
    [InlineData("日本", "")]
    [InlineData("a234567890 234567890 234567890 234567890 2", "a234567890-234567890-234567890-234567890")]
    public void A_title_gives_its_brief_a_name(string title, string name) => Assert.Equal(name, BriefForm.NameOf(title));
}
