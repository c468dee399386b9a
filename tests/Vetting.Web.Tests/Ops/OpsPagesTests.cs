using Azure.Data.Tables;
using Microsoft.Playwright;
using Vetting.Azure;
using Vetting.Core.Flow;
using Vetting.Core.Links;
using Vetting.Core.History;
using Vetting.Core.Vettings;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Ops;

public sealed class OpsPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Opens_to_the_operators_key_and_to_no_other()
    {
        await using var visit = await fixture.VisitAsync("/ops");
        Assert.EndsWith("/ops/sign-in?lang=en", visit.Page.Url, StringComparison.Ordinal);
        await visit.Page.GetByLabel("API key").FillAsync("brand-key");
        await visit.PressAsync(visit.Page.GetByText("Sign in"));
        await visit.ShootAsync("ops-sign-in-refused");
        Assert.Equal(401, visit.Answer.Status);
        Assert.Contains("This key does not open", await visit.TextAsync(), StringComparison.Ordinal);

        await SignInAsync(visit);

        Assert.Equal("Orchestrations", await visit.Page.Locator("h1").InnerTextAsync());
        var cookie = Assert.Single(await visit.Page.Context.CookiesAsync(), cookie => cookie.Name == "vetting-ops");
        Assert.NotEqual(RunningSite.OpsKey, cookie.Value);
        Assert.True(cookie.HttpOnly);
        Assert.Equal(Microsoft.Playwright.SameSiteAttribute.Strict, cookie.SameSite);

        await visit.PressAsync(visit.Page.GetByText("Sign out"));
        await visit.GoAsync("/ops");
        Assert.EndsWith("/ops/sign-in?lang=en", visit.Page.Url, StringComparison.Ordinal);
        Assert.Null(await fixture.Site.Get<IOperatorSessions>().FindAsync(LinkToken.HashOf(cookie.Value)!, default));
    }

    [Fact]
    public async Task Walks_everything_that_is_kept_and_names_what_was_changed()
    {
        await using var visit = await fixture.VisitAsync("/ops");
        await SignInAsync(visit);
        var token = await fixture.Site.InviteAsync(Dossiers.DossierSamples.Sound());
        var id = (await fixture.Site.LinkAsync(token)).VettingId;
        await fixture.Site.ListAsync(FlowStatus.Running, id: id);
        var table = fixture.Site.Get<StorageClients>().Table("Vettings");
        var row = await table.QueryAsync<TableEntity>(row => row.PartitionKey == "maison-lin")
            .FirstAsync(row => row.GetString("Json0").Contains(id, StringComparison.Ordinal));
        row["Json0"] = row.GetString("Json0").Replace("Maëlle", "Maelle", StringComparison.Ordinal);
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        await visit.GoAsync("/ops/verify?lang=fr");
        await visit.ShootAsync("ops-verify-desk");

        Assert.Equal(200, visit.Answer.Status);
        var line = await visit.Page.Locator("tr", new() { HasText = id }).First.InnerTextAsync();
        Assert.Contains("n’est pas telle que le produit l’a écrite", line, StringComparison.Ordinal);
        await visit.GoAsync($"/ops/{id}?lang=en");
        Assert.Contains("is not as the product wrote it", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Lists_every_orchestration_with_its_stage_age_and_last_error()
    {
        var stuck = await fixture.Site.ListAsync(
            FlowStatus.Running, new FlowProgress(FlowStages.Retrieving, 1, 3),
            new FlowFailure("System.TimeoutException", "The source did not answer <b>in time</b>."));
        var failed = await fixture.Site.ListAsync(
            FlowStatus.Failed, failure: new FlowFailure("System.FormatException", "Not JSON."));
        await fixture.Site.ListAsync(FlowStatus.Completed, new FlowProgress(FlowStages.Concluded));
        await using var visit = await fixture.VisitAsync("/ops");
        await SignInAsync(visit);
        await visit.ShootAsync("ops-list-desk");

        var row = await visit.Page.Locator("tr", new() { HasText = stuck }).InnerTextAsync();
        Assert.Contains("Retrieving histories 1/3", row.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("2 d 3 h", row.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("The source did not answer <b>in time</b>.", row, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);

        await visit.PressAsync(visit.Page.Locator(".filters a", new() { HasText = "Failed" }));
        Assert.Equal(0, await visit.Page.GetByText(stuck).CountAsync());
        var failedRow = await visit.Page.Locator("tr", new() { HasText = failed }).InnerTextAsync();
        Assert.Contains("Not JSON.", failedRow, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_what_platforms_let_be_asked_of_them()
    {
        var ledger = fixture.Site.Get<IQuotaLedger>();
        await ledger.TakeAsync(
            new QuotaPeriod("youtube", QuotaUnit.Units, 10_000, new(2040, 5, 2, 7, 0, 0, TimeSpan.Zero)), 1_250, default);
        await ledger.SetAsync(
            new QuotaPeriod("instagram", QuotaUnit.Percent, 100, new(2020, 5, 2, 7, 0, 0, TimeSpan.Zero)), 83, default);
        await using var visit = await fixture.VisitAsync("/ops");
        await SignInAsync(visit);
        await visit.ShootAsync("ops-quotas");

        var youTube = await visit.Page.Locator(".quotas tr", new() { HasText = "YouTube" }).InnerTextAsync();
        Assert.Contains("1,250", youTube, StringComparison.Ordinal);
        Assert.Contains("10,000", youTube, StringComparison.Ordinal);
        Assert.Contains("2 May 2040", youTube.Replace('\u00a0', ' '), StringComparison.Ordinal);
        // Its hour is over.
        Assert.Contains("0%", await visit.Page.Locator(".quotas tr", new() { HasText = "Instagram" }).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Pages_through_a_long_list()
    {
        await Task.WhenAll(Enumerable.Range(0, 60).Select(_ =>
            fixture.Site.Get<IRunList>().SetAsync(fixture.Site.NewId(), FlowStatus.Suspended, default)));
        await using var visit = await fixture.VisitAsync("/ops");
        await SignInAsync(visit);
        await visit.GoAsync("/ops?status=suspended");
        Assert.Equal(50, await visit.Page.Locator(".ops:not(.quotas) tbody tr").CountAsync());

        await visit.PressAsync(visit.Page.GetByText("Next page"));

        Assert.True(await visit.Page.Locator(".ops:not(.quotas) tbody tr").CountAsync() is >= 10 and < 50);
        Assert.Equal(0, await visit.Page.GetByText("Next page").CountAsync());
        await visit.PressAsync(visit.Page.GetByText("First page"));
        Assert.Equal(50, await visit.Page.Locator(".ops:not(.quotas) tbody tr").CountAsync());

        await visit.GoAsync("/ops?after=nonsense");
        Assert.Equal(400, visit.Answer.Status);
    }

    [Fact]
    public async Task Suspends_resumes_terminates_and_reruns()
    {
        var id = await fixture.Site.ListAsync(FlowStatus.Running, new FlowProgress(FlowStages.InReview));
        await using var visit = await fixture.VisitAsync("/ops", Screen.Phone);
        await SignInAsync(visit);
        await visit.GoAsync($"/ops/{id}");

        await visit.PressAsync(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Suspend" }));
        Assert.Contains("Suspended.", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(FlowStatus.Suspended, (await fixture.Site.Flows.FindAsync(id))!.Status);
        await visit.PressAsync(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Resume" }));
        Assert.Equal(FlowStatus.Running, (await fixture.Site.Flows.FindAsync(id))!.Status);

        await visit.Page.Locator("summary", new() { HasText = "Terminate" }).ClickAsync();
        await visit.ShootAsync("ops-terminate-phone");
        await visit.PressAsync(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button,
            new() { Name = "Terminate" }));
        Assert.Equal(FlowStatus.Terminated, (await fixture.Site.Flows.FindAsync(id))!.Status);

        await visit.Page.Locator("summary", new() { HasText = "Rerun" }).ClickAsync();
        await visit.PressAsync(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Rerun" }));
        Assert.Equal(FlowStatus.Running, (await fixture.Site.Flows.FindAsync(id))!.Status);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("en", "Look for lost vettings", "missing from the engine", "Looked: what was lost has been started again.")]
    [InlineData("fr", "Chercher les examens perdus", "absente du moteur", "Recherche faite : ce qui était perdu a été relancé.")]
    public async Task Starts_again_what_the_engine_lost(string language, string button, string missing, string said)
    {
        var id = fixture.Site.NewId(TimeSpan.FromDays(2));
        await fixture.Site.ListMissingAsync(id);
        await using var visit = await fixture.VisitAsync("/ops");
        await SignInAsync(visit);
        await visit.GoAsync($"/ops?lang={language}");
        var row = visit.Page.Locator("tr", new() { HasText = id });
        Assert.Contains(missing, await row.InnerTextAsync(), StringComparison.Ordinal);

        await visit.PressAsync(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = button }));
        await visit.ShootAsync($"ops-reconciled-{language}");

        Assert.Equal(said, (await visit.Page.Locator(".said").InnerTextAsync()).Replace('\u00a0', ' '));
        Assert.DoesNotContain(missing, await row.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(FlowStatus.Running, (await fixture.Site.Flows.FindAsync(id))!.Status);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Keeps_the_reason_of_a_termination_and_purges_what_has_finished()
    {
        var id = (await fixture.Site.LinkAsync(await fixture.Site.InviteAsync(Dossiers.DossierSamples.Sound()))).VettingId;
        await fixture.Site.ListAsync(FlowStatus.Running, new FlowProgress(FlowStages.InReview), id: id);
        await using var visit = await fixture.VisitAsync("/ops");
        await SignInAsync(visit);
        await visit.GoAsync($"/ops/{id}");
        await visit.Page.Locator("summary", new() { HasText = "Terminate" }).ClickAsync();
        await visit.Page.GetByLabel("Why").FillAsync("Sent twice by mistake");
        await visit.PressAsync(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Terminate" }));
        Assert.Contains("An operator stopped this vetting: Sent twice by mistake", await visit.TextAsync(),
            StringComparison.Ordinal);

        await visit.Page.Locator("summary", new() { HasText = "Purge" }).ClickAsync();
        await visit.ShootAsync("ops-purge-desk");
        await visit.PressAsync(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Purge" }));

        Assert.Contains("Purged.", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Null(await fixture.Site.Flows.FindAsync(id));
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("/ops/a%20b")]
    [InlineData("/ops/a%3Fb%23c")]
    [InlineData("/ops/%E2%80%AE")]
    [InlineData("/ops/..%5C..%5C")]
    public async Task Knows_no_orchestration_whose_id_cannot_exist(string address)
    {
        await using var visit = await fixture.VisitAsync("/ops");
        await SignInAsync(visit);
        await visit.GoAsync(address);

        Assert.Equal(404, visit.Answer.Status);
        Assert.Contains("No such orchestration", await visit.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_one_orchestration_with_its_errors_output_and_row()
    {
        var token = await fixture.Site.InviteAsync(Dossiers.DossierSamples.Sound());
        var id = (await fixture.Site.LinkAsync(token)).VettingId;
        await fixture.Site.ListAsync(
            FlowStatus.Completed, new FlowProgress(FlowStages.Concluded),
            new FlowFailure("StepFailed", "MailReviewer failed",
                new FlowFailure("System.IO.IOException", "The line went dead")), id);
        await using var visit = await fixture.VisitAsync("/ops");
        await SignInAsync(visit);
        await visit.GoAsync($"/ops/{id}?lang=fr");
        await visit.ShootAsync("ops-instance-desk");

        var text = await visit.TextAsync();
        Assert.Contains("The line went dead", text, StringComparison.Ordinal);
        Assert.Contains("\"approved\"", text, StringComparison.Ordinal);
        Assert.Contains($"/api/vettings/{id}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Maëlle", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("X-None", "neither header")]
    public async Task Does_nothing_for_a_form_that_came_from_elsewhere(string header, string value)
    {
        var id = await fixture.Site.ListAsync(FlowStatus.Running);
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{fixture.Site.Address}/ops/{id}/terminate");
        request.Headers.Add("Cookie", await fixture.Site.SignedInAsync());
        request.Headers.Add(header, value);
        using var answer = await client.SendAsync(request);

        Assert.Equal(403, (int)answer.StatusCode);
        Assert.Equal(FlowStatus.Running, (await fixture.Site.Flows.FindAsync(id))!.Status);
    }

    [Fact]
    public async Task Acts_for_its_own_origin_only_when_signed_in()
    {
        var id = await fixture.Site.ListAsync(FlowStatus.Running);
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        async Task<int> PostAsync(string? cookie)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post,
                $"{fixture.Site.Address}/ops/{id}/suspend");
            request.Headers.Add("Origin", fixture.Site.Address);
            if (cookie is not null)
                request.Headers.Add("Cookie", cookie);
            using var answer = await client.SendAsync(request);
            return (int)answer.StatusCode;
        }

        await PostAsync("vetting-ops=brand-key");
        // The key itself is no session.
        await PostAsync($"vetting-ops={RunningSite.OpsKey}");
        await PostAsync(await fixture.Site.SignedInAsync(TimeSpan.FromHours(-1)));
        await PostAsync(null);
        Assert.Equal(FlowStatus.Running, (await fixture.Site.Flows.FindAsync(id))!.Status);

        Assert.Equal(303, await PostAsync(await fixture.Site.SignedInAsync()));
        Assert.Equal(FlowStatus.Suspended, (await fixture.Site.Flows.FindAsync(id))!.Status);
    }

    [Theory]
    [InlineData("en", false)]
    [InlineData("fr", true)]
    public async Task Shows_whom_a_vetting_waits_for_until_when_and_how_it_got_there(string language, bool phone)
    {
        var token = await fixture.Site.InviteAsync(Dossiers.DossierSamples.Sound());
        var id = (await fixture.Site.LinkAsync(token)).VettingId;
        await fixture.Site.ListAsync(FlowStatus.Running, new FlowProgress(FlowStages.InReview), id: id);
        var order = await fixture.Site.ListMissingAsync(fixture.Site.NewId());
        await fixture.Site.Get<IVettingStore>().UpdateAsync(
            id,
            row => row with { Order = order, Reference = $"crm-{id[^16..]}", InvitedAt = RunningSite.Now - order.Review.ExpireAfter },
            default);
        foreach (var attempt in (StepAttempt[])
        [
            new("MailReviewer", RunningSite.Now, TimeSpan.FromSeconds(1.25), new FlowFailure("System.IO.IOException", "The line went dead")),
            new("MailReviewer", RunningSite.Now.AddMinutes(1), TimeSpan.FromSeconds(0.5)),
        ])
        {
            await fixture.Site.Get<IStepLog>().AppendAsync(id, attempt, default);
        }

        fixture.Site.Mails.Add(new(new(
            $"{id}/invitation/0", "invitation", "Léa", "lea@brand.example", "Dossier", "text", "<html><head></head></html>"), RunningSite.Now));
        await using var visit = await fixture.VisitAsync("/ops", phone ? Screen.Phone : Screen.Desk);
        await SignInAsync(visit);
        await visit.GoAsync($"/ops?lang={language}&q=CRM-{id[^16..].ToUpperInvariant()}");
        await visit.ShootAsync($"ops-search-{language}");
        var row = await visit.Page.Locator("table.ops tbody tr", new() { HasText = id }).InnerTextAsync();
        Assert.Contains("maison-lin", row, StringComparison.Ordinal);
        Assert.Contains(language == "fr" ? "jusqu’au 15 mars 2026" : "until 15 March 2026", row.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("Maëlle", await visit.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);

        await visit.GoAsync($"/ops/{id}?lang={language}");
        await visit.ShootAsync($"ops-steps-{language}");
        var steps = (await visit.Page.Locator(".steps tbody").InnerTextAsync()).Replace('\u00a0', ' ');
        Assert.Contains("The line went dead", steps, StringComparison.Ordinal);
        if (!phone)
        {
            Assert.Equal(
                (await visit.Page.Locator(".steps thead th").Nth(2).BoundingBoxAsync())!.X,
                (await visit.Page.Locator(".steps tbody td").Nth(1).BoundingBoxAsync())!.X, 0.5f);
        }

        Assert.Contains(language == "fr" ? "dont en échec : 1" : "of which failed: 1", steps, StringComparison.Ordinal);
        Assert.Equal(1, await visit.Page.Locator($"a[href='/desk/maison-lin/vettings/{id}']").CountAsync());
        await visit.PressAsync(visit.Page.GetByText("invitation/0"));
        Assert.Equal(200, visit.Answer.Status);
    }

    [Fact]
    public async Task Filters_what_makes_no_progress()
    {
        // The engine's clock stands two days back.
        var stuck = await fixture.Site.ListAsync(FlowStatus.Running, new FlowProgress(FlowStages.Analysing));
        var held = await fixture.Site.ListAsync(FlowStatus.Suspended, new FlowProgress(FlowStages.Analysing));
        await using var visit = await fixture.VisitAsync("/ops");
        await SignInAsync(visit);
        await visit.PressAsync(visit.Page.Locator(".filters a", new() { HasText = "Stuck" }));
        await visit.ShootAsync("ops-stuck");

        Assert.Equal(1, await visit.Page.Locator("tr", new() { HasText = stuck }).CountAsync());
        Assert.Equal(0, await visit.Page.Locator("tr", new() { HasText = held }).CountAsync());

        await visit.Page.GetByRole(AriaRole.Searchbox).FillAsync(stuck[^8..]);
        await visit.PressAsync(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find" }));
        Assert.Equal([stuck], await visit.Page.Locator("table.ops tbody th a").AllInnerTextsAsync());
        Assert.Equal("page", await visit.Page.Locator(".filters a", new() { HasText = "Stuck" }).GetAttributeAsync("aria-current"));

        await visit.PressAsync(visit.Page.Locator("table.ops tbody th a"));
        var help = visit.Page.Locator(".help");
        Assert.Contains("this one is woken, or started again where it was", await help.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Look for lost vettings", await help.GetByRole(AriaRole.Button).InnerTextAsync());
        await visit.GoAsync($"/ops/{held}?lang=en");
        Assert.Contains("nothing happens until you resume it", await help.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await help.GetByRole(AriaRole.Button).CountAsync());
        Assert.Empty(visit.Complaints);
    }

    private static async Task SignInAsync(Visit visit)
    {
        await visit.GoAsync("/ops/sign-in?lang=en");
        await visit.Page.GetByLabel("API key").FillAsync(RunningSite.OpsKey);
        await visit.PressAsync(visit.Page.GetByText("Sign in"));
    }
}
