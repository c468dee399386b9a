using System.Net;
using System.Text.Json.Nodes;
using Vetting.Core.Branding;
using Vetting.Core.Brands;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Desk;
using Vetting.Core.Dossiers;
using Vetting.Core.History;
using Vetting.Core.Links;
using Vetting.Core.Members;
using Vetting.Core.Review;
using Vetting.Core.Rights;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Testing.Hosting;
using Vetting.Testing.Memory;
using Vetting.Web.Rights;
using Vetting.Web.Tests.Dossiers;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Rights;

public sealed class RightsPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static readonly Channel Instagram = new(Platforms.Instagram, "lea.cuisine", null, 18_400);

    private static int _people;

    private RunningSite Site => fixture.Site;

    [Theory]
    [InlineData("fr", "phone")]
    [InlineData("en", "desk")]
    [InlineData("fr", "dark")]
    public async Task Shows_what_is_kept_to_be_printed(string language, string screen)
    {
        var (token, _) = await DecidedAsync(language);
        await using var visit = await fixture.VisitAsync($"/creator/{token}/data", ScreenOf(screen));
        await visit.ShootAsync($"rights-data-{language}-{screen}");

        Assert.Equal(200, visit.Answer.Status);
        var text = await visit.TextAsync();
        Assert.Contains("Maison Lin", text, StringComparison.Ordinal);
        Assert.Contains("Claire Roy", text, StringComparison.Ordinal);
        Assert.Contains("Instagram @lea.cuisine", text, StringComparison.Ordinal);
        Assert.Contains(language == "fr" ? "15 avril 2027" : "15 April 2027", text.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("claire@maison-lin.example", text, StringComparison.Ordinal);
        await ExpectSoundAsync(visit);
    }

    [Fact]
    public async Task Gives_the_same_as_a_file()
    {
        var (token, id) = await DecidedAsync("en");
        await Site.Get<IEvidencePictures>().SaveAsync(id, new("https://cdn.example/1.jpg", [1, 2, 3]), default);
        using var http = new HttpClient { BaseAddress = new Uri(Site.Address) };

        using var answer = await http.GetAsync($"/creator/{token}/data.json");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal("", Api.OpenApiContract.Errors(new JsonObject { ["$ref"] = "#/components/schemas/CreatorExport" }, text));
        var kept = Assert.Single(JsonNode.Parse(text)!["vettings"]!.AsArray())!;
        Assert.Equal(id, kept["id"]!.GetValue<string>());
        Assert.Equal("Claire Roy", kept["decisions"]![0]!["by"]!.GetValue<string>());
        Assert.Single(kept["dossiers"]!.AsArray());
        Assert.Equal("AQID", Assert.Single(kept["evidencePictures"]!.AsArray())!["jpegBase64"]!.GetValue<string>());
        Assert.DoesNotContain("claire@maison-lin.example", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_judged_is_shown_after_the_decision()
    {
        var (token, id) = await DecidedAsync("en", decided: false);
        await using var visit = await fixture.VisitAsync($"/creator/{token}/data");

        // The list of a brand's vettings is remembered for a moment.
        await Eventually.TrueAsync(async () =>
        {
            await visit.GoAsync($"/creator/{token}/data?lang=en");
            return (await visit.TextAsync()).Contains("shown to you after the decision", StringComparison.Ordinal);
        }, "what is not shown yet");
        using var http = new HttpClient { BaseAddress = new Uri(Site.Address) };
        var kept = JsonNode.Parse(await http.GetStringAsync($"/creator/{token}/data.json"))!["vettings"]![0]!;
        Assert.Empty(kept["dossiers"]!.AsArray());
        Assert.Null(kept["evidencePictures"]);
        Assert.Empty(kept["decisions"]!.AsArray());
        Assert.Null(kept["recommendation"]);
        Assert.Equal(VettingStage.InReview, (await VettingAsync(id)).Stage);
    }

    [Theory]
    [InlineData("fr", "phone")]
    [InlineData("en", "desk")]
    public async Task Erases_in_two_steps_and_shows_the_certificate(string language, string screen)
    {
        var (token, id) = await DecidedAsync(language);
        await using var visit = await fixture.VisitAsync($"/creator/{token}", ScreenOf(screen));
        await visit.ShootAsync($"rights-decided-{language}-{screen}");
        await visit.PressAsync(visit.Page.GetByText(language == "fr" ? "Vos données" : "Your data", new() { Exact = true }));
        await visit.PressAsync(visit.Page.GetByText(language == "fr" ? "Faire effacer" : "Have it erased", new() { Exact = true }));
        await visit.ShootAsync($"rights-erase-{language}-{screen}");
        await ExpectSoundAsync(visit);
        Assert.Null((await VettingAsync(id)).Erasure);

        await visit.PressAsync(visit.Page.GetByText(language == "fr" ? "Tout effacer" : "Erase everything", new() { Exact = true }));
        await Site.Flows.WhenQuietAsync();
        await visit.GoAsync($"/creator/{token}?lang={language}");
        await visit.ShootAsync($"rights-certificate-{language}-{screen}");

        var text = await visit.TextAsync();
        Assert.Contains(language == "fr" ? "Attestation d’effacement" : "Certificate of erasure", text, StringComparison.Ordinal);
        Assert.Contains(language == "fr" ? "de la personne elle-même" : "of the person themselves", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Sample.Creator.Name, text, StringComparison.Ordinal);
        await ExpectSoundAsync(visit);
        var row = await VettingAsync(id);
        Assert.Equal((VettingStage.Approved, ""), (row.Stage, row.CreatorName));
        Assert.NotNull(row.Erasure);
        var places = (await Site.Get<IErasureStore>().FindAsync(row.Erasure.Id, default))!.Places!;
        Assert.All(places, place => Assert.NotEqual(place.Name, RightsWords.Of(place.Name).Fr));
        Assert.Equal(0, await visit.Page.Locator("meta[http-equiv=refresh]").CountAsync());
        foreach (var path in new[] { "data", "erase" })
        {
            await visit.GoAsync($"/creator/{token}/{path}?lang={language}");
            Assert.Contains(erasureId(row), await visit.TextAsync(), StringComparison.Ordinal);
        }

        static string erasureId(VettingSummary row) => row.Erasure!.Id;
    }

    [Fact]
    public async Task A_vetting_that_waits_for_the_creator_is_ended_with_it()
    {
        var (token, id) = await Site.AskAsync([Instagram], UnavailableReason.Private, "en");
        using var http = new HttpClient { BaseAddress = new Uri(Site.Address) };

        using var answer = await http.PostAsync($"/creator/{token}/erase?lang=en", null);
        await Site.Flows.WhenQuietAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var row = await VettingAsync(id);
        Assert.Equal((VettingStage.Withdrawn, ""), (row.Stage, row.CreatorName));
    }

    [Fact]
    public async Task A_link_that_is_none_opens_nothing()
    {
        using var http = new HttpClient { BaseAddress = new Uri(Site.Address) };
        foreach (var path in new[] { "data", "data.json", "erase" })
        {
            using var answer = await http.GetAsync($"/creator/{LinkToken.Create()}/{path}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var posted = await http.PostAsync($"/creator/{LinkToken.Create()}/erase", null);
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
    }

    [Fact]
    public async Task An_operator_erases_the_creator_of_a_vetting_and_reads_the_certificate()
    {
        var (_, id) = await DecidedAsync("en");
        await Site.Get<IRunList>().AddAsync(id, default);
        await using var visit = await fixture.VisitAsync("/ops");
        await visit.Page.GetByLabel("API key").FillAsync(RunningSite.OpsKey);
        await visit.PressAsync(visit.Page.GetByText("Sign in"));
        await visit.GoAsync($"/ops/{id}?lang=en");
        await visit.Page.GetByText("Erase the creator").First.ClickAsync();
        await visit.ShootAsync("rights-ops-erase");
        await visit.PressAsync(visit.Page.Locator("button", new() { HasText = "Erase the creator" }));
        await Site.Flows.WhenQuietAsync();
        await visit.Page.ReloadAsync();
        await visit.ShootAsync("rights-ops-certificate");

        var text = await visit.TextAsync();
        Assert.Contains("Certificate of erasure", text, StringComparison.Ordinal);
        Assert.Contains("of the operator", text, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
        Assert.NotNull((await VettingAsync(id)).Erasure);
    }

    [Fact]
    public async Task Owners_of_a_brand_read_its_certificates_and_others_do_not()
    {
        var (token, id) = await DecidedAsync("en");
        await Site.Get<RightsDesk>().EraseAsync(token, default);
        await Site.Flows.WhenQuietAsync();
        var erasure = (await VettingAsync(id)).Erasure!.Id;
        await using var visit = await fixture.VisitAsync("/");
        await SignInAsync(visit, MemberRole.Owner);
        await visit.GoAsync("/desk/maison-lin/erasures?lang=en");
        await visit.ShootAsync("rights-desk-list");
        Assert.Contains("Done", await visit.TextAsync(), StringComparison.Ordinal);
        await visit.GoAsync($"/desk/maison-lin/vettings/{id}?lang=en");
        await visit.ShootAsync("rights-desk-certificate");

        Assert.Contains(erasure, await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);

        await using var reader = await fixture.VisitAsync("/");
        await SignInAsync(reader, MemberRole.Reader);
        await reader.GoAsync($"/desk/maison-lin/erasures/{Uri.EscapeDataString(erasure)}");
        Assert.Equal(403, reader.Answer.Status);
    }

    [Fact]
    public async Task Times_are_said_in_the_zone_of_the_brand_with_its_name()
    {
        var calendar = new WorkCalendar("America/New_York", new TimeOnly(9, 0), new TimeOnly(18, 0), Enum.GetValues<DayOfWeek>());
        var profiles = Site.Get<IBrandProfiles>();
        await profiles.UpdateAsync("maison-lin", profile => profile with { Calendar = calendar }, default);
        try
        {
            var (token, id) = await DecidedAsync("en");
            await using var visit = await fixture.VisitAsync($"/creator/{token}/data");
            await visit.ShootAsync("rights-data-zone-en");
            // It was decided at ten o'clock UTC.
            Assert.Contains("15 March 2026, 06:00 (America/New York)", (await visit.TextAsync()).Replace('\u00a0', ' '), StringComparison.Ordinal);
            Assert.DoesNotContain("UTC", await visit.TextAsync(), StringComparison.Ordinal);

            await Site.Get<RightsDesk>().EraseAsync(token, default);
            await Site.Flows.WhenQuietAsync();
            await visit.GoAsync($"/creator/{token}?lang=fr");
            await visit.ShootAsync("rights-certificate-zone-fr");
            Assert.Contains("(America/New York)", (await visit.TextAsync()).Replace('\u00a0', ' '), StringComparison.Ordinal);
            Assert.DoesNotContain("UTC", await visit.TextAsync(), StringComparison.Ordinal);
            Assert.NotNull((await VettingAsync(id)).Erasure);
        }
        finally
        {
            await profiles.UpdateAsync("maison-lin", profile => profile with { Calendar = null }, default);
        }
    }

    /// <summary>A vetting with a dossier, of a person that no other test knows.</summary>
    private async Task<(string Token, string Id)> DecidedAsync(string locale, bool decided = true)
    {
        var id = (await Site.LinkAsync(await Site.InviteAsync(DossierSamples.Sound(), locale))).VettingId;
        var email = $"person{Interlocked.Increment(ref _people)}@creators.example";
        var submission = await Site.Get<IContentStore>().PutJsonAsync(
            ContentKind.Submission,
            Sample.Submission with { Creator = Sample.Creator with { Email = email, Locale = locale }, Channels = [Instagram] },
            default);
        static ContentRef Nothing(ContentKind kind) => ContentRef.Of(kind, []);
        await Site.Get<IVettingStore>().UpdateAsync(id, row => row with
        {
            Order = new VettingOrder(
                id, row.Brand, row.BriefId, RunningSite.Now, submission, Nothing(ContentKind.Brief),
                Nothing(ContentKind.Policy), Channels: 1, Sample.Review.ToSpans()),
            Creator = Site.Get<CreatorIds>().Of(row.Brand, email),
        }, default);
        await Site.Get<IDecisionLog>().AppendAsync(
            id, 1,
            new Closing.Opinion(
                "press", Verdict.Approved, "Claire Roy", "claire@maison-lin.example", "Un ton juste.",
                (await VettingAsync(id)).Dossier!.Sha256, RunningSite.Now),
            default);
        if (decided)
        {
            var logged = await Site.Get<IDecisionLog>().AppendAsync(
                id, 2,
                new Closing.Decided(
                    "press", Verdict.Approved, "Claire Roy", "claire@maison-lin.example", "Un ton juste.",
                    (await VettingAsync(id)).Dossier!.Sha256, RunningSite.Now),
                default);
            await Site.Get<IVettingStore>().UpdateAsync(id, row => row with
            {
                Stage = VettingStage.Approved, ClosedAt = RunningSite.Now, ClosedBy = "Claire Roy", Log = logged.Head,
            }, default);
        }

        // It was written past the product, which would have the list look again.
        Site.Get<CandidateIndex>().Refresh("maison-lin");
        var token = LinkToken.Create();
        await Site.Get<ICreatorLinks>().SaveAsync(
            new CreatorLink(LinkToken.HashOf(token)!, "maison-lin", id, locale, RunningSite.Now.AddDays(400)), default);
        return (token, id);
    }

    private async Task SignInAsync(Visit visit, MemberRole role)
    {
        var email = $"{role}@maison-lin.example".ToLowerInvariant();
        await Site.Get<IMemberStore>().SaveAsync(
            new Member("maison-lin", email, $"{role}", role, "en", RunningSite.Now), default);
        await Site.Get<SignInDesk>().AskAsync("maison-lin", email, default);
        var mail = Site.Get<MemoryMailer>().Sent.Last(mail => mail.ToAddress == email);
        var at = mail.Text.IndexOf("/desk/maison-lin/sign-in/", StringComparison.Ordinal);
        await visit.GoAsync(mail.Text[at..].Split('\n', ' ')[0].Trim());
        await visit.PressAsync(visit.Page.Locator("main button"));
    }

    private static async Task ExpectSoundAsync(Visit visit)
    {
        Assert.Empty(visit.Complaints);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    private static Screen ScreenOf(string name) =>
        name switch { "phone" => Screen.Phone, "dark" => Screen.Desk.Dark, _ => Screen.Desk };

    private async Task<VettingSummary> VettingAsync(string id) =>
        (await Site.Get<IVettingStore>().FindAsync(id, default))!;
}
