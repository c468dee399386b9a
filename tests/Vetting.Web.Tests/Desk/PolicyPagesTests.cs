using System.Text;
using System.Text.Json.Nodes;
using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Policies;
using Vetting.Core.Versions;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Desk;

public sealed class PolicyPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Brand = "maison-lin";
    private static readonly Author Zoe = new Author.Person("Zoé Marin", "zoe@maison-lin.example");

    private IPolicyStore Policies => fixture.Site.Get<IPolicyStore>();

    private IBriefStore Briefs => fixture.Site.Get<IBriefStore>();

    [Theory]
    [InlineData("en", false)]
    [InlineData("fr", true)]
    public async Task An_owner_sees_what_a_change_would_do_before_saving_it(string language, bool phone)
    {
        var name = $"strict-{language}";
        await KeepAsync("Ada Martin", new HistoryBuilder().Add(60).Build(), name);
        await KeepAsync("Rick Vandersteen", new HistoryBuilder().Add(60).Add(Sample.Post(100, "Quel connard")).Build(), name);
        await using var visit = await fixture.SignedInAsync(phone ? Screen.Phone : Screen.Desk, language: language);
        await visit.GoAsync($"/desk/maison-lin/policy/{name}");
        await visit.ShootAsync($"policy-empty-{language}");
        Assert.Equal(language == "fr" ? "par défaut\u00a0: 75" : "by default: 75",
            await visit.Page.Locator("[id='advice.approveFrom-hint']").InnerTextAsync());
        await Axe.SoundAsync(visit);
        await visit.Page.Locator("[id='dimensions[fit].weight']").FillAsync("2,5");
        await visit.Page.Locator("details:has([id='rule:safety.obscenity'])").EvaluateAsync("one => one.open = true");
        await visit.Page.Locator("[id='rule:safety.obscenity']").SelectOptionAsync("floor");
        await visit.PressAsync(visit.Page.Locator("button[value=preview]"));
        await visit.ShootAsync($"policy-preview-{language}");

        var rows = await visit.Page.Locator(".preview .lines > li").AllInnerTextsAsync();
        Assert.Equal(2, rows.Count);
        Assert.Contains("Rick Vandersteen", rows[0], StringComparison.Ordinal);
        Assert.Contains(language == "fr" ? "Refuser" : "Decline", rows[0], StringComparison.Ordinal);
        Assert.Equal("2.5", await visit.Page.Locator("[id='dimensions[fit].weight']").InputValueAsync());
        Assert.Null(await Policies.StandingAsync(Brand, name, default));
        await Axe.SoundAsync(visit);

        await visit.PressAsync(visit.Page.Locator("button[value=save]"));
        await visit.ShootAsync($"policy-saved-{language}");
        var saved = (await Policies.StandingAsync(Brand, name, default))!;
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse($$"""{"dimensions":[{"dimension":"fit","weight":2.5}],"rules":[{"id":"safety.obscenity","severity":"floor"}],"version":"{{name}} 1"}"""),
            JsonNode.Parse(saved.Value)), Encoding.UTF8.GetString(saved.Value));
        Assert.Equal((1, "claire@maison-lin.example"), (saved.Revision.Number, ((Author.Person)saved.Revision.By!).Email));
        Assert.Contains("dimensions[fit].weight", await visit.Page.Locator(".changes").InnerTextAsync(), StringComparison.Ordinal);
        await Axe.SoundAsync(visit);
        await visit.GoAsync($"/desk/maison-lin/policy/{name}/versions");
        await visit.ShootAsync($"policy-versions-{language}");
        await Axe.SoundAsync(visit);
    }

    [Theory]
    [InlineData("en", false, "How decisions are made: Who is asked", "all reviewers of the brief", "in turn", "30 minutes", "2 hours")]
    [InlineData("fr", true, "Comment on décide : Qui est sollicité", "tous les relecteurs du brief", "à tour de rôle", "30 minutes", "2 heures")]
    public async Task The_rules_of_decision_are_written_in_fields_and_told_in_words(
        string language, bool phone, string place, string before, string after, string usual, string longer)
    {
        var name = $"decide-{language}";
        await using var visit = await fixture.SignedInAsync(phone ? Screen.Phone.Dark : Screen.Desk, language: language);
        await visit.GoAsync($"/desk/maison-lin/policy/{name}");
        await visit.Page.Locator("[id='review.turn']").SelectOptionAsync("rotation");
        await visit.Page.Locator("[id='review.takeBack']").FillAsync("9");
        await visit.Page.Locator("[id='review.takeBack.unit']").SelectOptionAsync("D");
        await visit.Page.Locator("[id='review.vetoes']").FillAsync("legal");
        await visit.PressAsync(visit.Page.Locator("button[value=save]"));
        Assert.Equal(422, visit.Answer.Status);
        await visit.ShootAsync($"policy-review-mistakes-{language}");
        Assert.Contains(
            language == "fr" ? "doit aller de 0 à 7 jours." : "should be 0 to 7 days.",
            await visit.Page.Locator("[id='review.takeBack-error']").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("ada@example.com", await visit.Page.Locator("[id='review.vetoes-error']").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await visit.Page.Locator(".errors a[href='#review.vetoes']").CountAsync());
        await visit.SoundAsRefusalAsync();

        await visit.Page.Locator("[id='review.takeBack']").FillAsync("2");
        await visit.Page.Locator("[id='review.takeBack.unit']").SelectOptionAsync("H");
        await visit.Page.Locator("[id='review.vetoes']").FillAsync("legal@brand.example");
        await visit.PressAsync(visit.Page.Locator("button[value=save]"));
        await visit.ShootAsync($"policy-review-{language}");

        var rows = (await visit.Page.Locator(".changes tbody tr").AllInnerTextsAsync()).Select(row => row.Replace('\u00a0', ' ')).ToList();
        Assert.Equal(
            ["review.takeBack", "review.turn", "review.vetoes", "version"],
            (await visit.Page.Locator(".changes tbody th code").AllInnerTextsAsync()).Order(StringComparer.Ordinal));
        var turn = rows.Single(row => row.Contains("review.turn", StringComparison.Ordinal));
        Assert.All([place, before, after], text => Assert.Contains(text, turn, StringComparison.Ordinal));
        var takeBack = rows.Single(row => row.Contains("review.takeBack", StringComparison.Ordinal));
        Assert.All([usual, longer], text => Assert.Contains(text, takeBack, StringComparison.Ordinal));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse($$"""{"review":{"turn":"rotation","takeBack":"PT2H","vetoes":["legal@brand.example"]},"version":"{{name}} 1"}"""),
            JsonNode.Parse((await Policies.FindAsync(Brand, name, default))!)));
        await Axe.SoundAsync(visit);
    }

    [Theory]
    [InlineData("fr", "Le seuil de refus (declineBelow) ne doit pas dépasser celui d’acceptation (approveFrom)", "doit être un nombre.")]
    [InlineData("en", "The score to decline below (declineBelow) should not lie above the one to approve from (approveFrom)", "should be a number.")]
    public async Task Says_beside_each_number_what_is_wrong_with_it(string language, string thresholds, string weight)
    {
        await using var visit = await fixture.SignedInAsync(Screen.Phone, language: language);
        await visit.GoAsync("/desk/maison-lin/policy/wrong");
        await visit.Page.Locator("[id='dimensions[reach].weight']").FillAsync("lots");
        await visit.PressAsync(visit.Page.Locator("button[value=save]"));
        Assert.Equal((422, weight), (visit.Answer.Status, await visit.Page.Locator("[id='dimensions[reach].weight-error']").InnerTextAsync()));
        Assert.Equal("lots", await visit.Page.Locator("[id='dimensions[reach].weight']").InputValueAsync());
        await visit.Page.Locator("[id='dimensions[reach].weight']").FillAsync("");
        await visit.Page.Locator("[id='advice.declineBelow']").FillAsync("90");
        await visit.PressAsync(visit.Page.Locator("button[value=save]"));
        await visit.ShootAsync($"policy-mistakes-{language}");

        Assert.Contains(thresholds, await visit.Page.Locator("[id='advice.approveFrom-group']").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Null(await Policies.StandingAsync(Brand, "wrong", default));
        await visit.SoundAsRefusalAsync();
    }

    [Theory]
    [InlineData("fr", "ligne 3, colonne 15", "Il n’y a pas de safety.alcool ; le plus proche est safety.alcohol.")]
    [InlineData("en", "line 3, column 15", "There is no safety.alcool; the nearest is safety.alcohol.")]
    public async Task The_layer_can_be_written_as_JSON_with_its_mistakes_by_line(string language, string place, string what)
    {
        var name = $"texte-{language}";
        await using var visit = await fixture.SignedInAsync(language: language);
        await visit.GoAsync($"/desk/maison-lin/policy/{name}?as=json");
        const string Wrong = "{\n  \"version\": \"house 1\",\n  \"rules\": [{ \"id\": \"safety.alcool\", \"severity\": \"high\" }]\n}";
        await visit.Page.Locator("#json").FillAsync(Wrong);
        await visit.PressAsync(visit.Page.Locator("button[value=save]"));
        await visit.ShootAsync($"policy-json-{language}");
        var told = await visit.Page.Locator(".errors").InnerTextAsync();
        Assert.Contains(place, told, StringComparison.Ordinal);
        Assert.Contains("$.rules[0].id", told, StringComparison.Ordinal);
        Assert.Contains(what, told.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(Wrong, await visit.Page.Locator("#json").InputValueAsync());
        await visit.SoundAsRefusalAsync();
        await visit.Page.Locator("#json").FillAsync("{ \"version\": ");
        await visit.PressAsync(visit.Page.Locator("button[value=preview]"));
        Assert.Equal(422, visit.Answer.Status);

        await visit.Page.Locator("#json").FillAsync(Wrong.Replace("alcool", "alcohol", StringComparison.Ordinal));
        await visit.PressAsync(visit.Page.Locator("button[value=save]"));
        Assert.EndsWith($"/policy/{name}?as=json&saved=1", visit.Page.Url, StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse(Wrong.Replace("alcool", "alcohol", StringComparison.Ordinal)),
            JsonNode.Parse((await Policies.FindAsync(Brand, name, default))!)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Somebody_elses_save_in_between_is_told_and_nothing_is_lost(bool asText)
    {
        var name = $"deux-{asText}".ToLowerInvariant();
        await Policies.SaveAsync(Brand, name, """{"version":"1","advice":{"approveFrom":80}}"""u8.ToArray(), default);
        await using var visit = await fixture.SignedInAsync(Screen.Phone.Dark);
        await visit.GoAsync($"/desk/maison-lin/policy/{name}{(asText ? "?as=json" : "")}");
        await Policies.SaveAsync(Brand, name, """{"version":"1","advice":{"approveFrom":80},"history":{"months":12}}"""u8.ToArray(), new(Zoe, RunningSite.Now), default);
        if (asText)
            await visit.Page.Locator("#json").FillAsync("""{"version":"1","advice":{"approveFrom":85}}""");
        else
            await visit.Page.Locator("[id='advice.approveFrom']").FillAsync("85");
        await visit.PressAsync(visit.Page.Locator("button[value=save]"));
        await visit.ShootAsync($"policy-overtaken-{name}");

        Assert.Equal(422, visit.Answer.Status);
        Assert.Contains("Zoé Marin saved version 2", await visit.Page.Locator(".errors").InnerTextAsync(), StringComparison.Ordinal);
        await visit.SoundAsRefusalAsync();
        await visit.PressAsync(visit.Page.Locator("button[value=save]"));
        var saved = (await Policies.StandingAsync(Brand, name, default))!;
        var layer = JsonNode.Parse(saved.Value)!;
        Assert.Equal((3, 85, 12), (saved.Revision.Number, (int)layer["advice"]!["approveFrom"]!, (int)layer["history"]!["months"]!));
    }

    [Fact]
    public async Task A_briefs_own_part_is_written_over_the_brands_policy_and_is_a_version_of_the_brief()
    {
        await Policies.SaveAsync(Brand, "dessous", """{"advice":{"approveFrom":81}}"""u8.ToArray(), default);
        await Briefs.SaveAsync(Brand, Sample.Brief with { Id = "part", Title = "À part", Policy = "dessous" }, default);
        await using var visit = await fixture.SignedInAsync();
        await visit.GoAsync("/desk/maison-lin/briefs/part/policy");
        await visit.ShootAsync("brief-policy");
        Assert.Equal("the brand’s policy: 81", await visit.Page.Locator("[id='advice.approveFrom-hint']").InnerTextAsync());
        await Axe.SoundAsync(visit);
        await visit.Page.Locator("[id='advice.declineBelow']").FillAsync("82");
        await visit.PressAsync(visit.Page.Locator("button[value=save]"));
        Assert.Equal(422, visit.Answer.Status);
        await visit.Page.Locator("[id='advice.declineBelow']").FillAsync("60");
        await visit.PressAsync(visit.Page.Locator("button[value=save]"));

        var saved = (await Briefs.StandingAsync(Brand, "part", default))!;
        Assert.Equal((2, """{"advice":{"declineBelow":60}}""", "policyPart.advice.declineBelow"),
            (saved.Revision.Number, saved.Value.PolicyPart!.Value.GetRawText(), saved.Revision.Changed.Single()));
        await visit.Page.Locator("[id='advice.declineBelow']").FillAsync("");
        await visit.PressAsync(visit.Page.Locator("button[value=save]"));
        Assert.Null((await Briefs.FindAsync(Brand, "part", default))!.PolicyPart);
    }

    private Task KeepAsync(string creator, AnalysedHistory history, string policy)
    {
        var id = fixture.Site.NewId();
        return PastVetting.KeepAsync(
            fixture.Site.Get<IContentStore>(), fixture.Site.Get<IVettingStore>(), history, id,
            Sample.Brief with { Policy = policy }, creator, RunningSite.Now);
    }
}
