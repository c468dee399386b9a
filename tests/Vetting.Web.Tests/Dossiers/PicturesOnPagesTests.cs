using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using SkiaSharp;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.History;
using Vetting.Core.Links;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Dossiers;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Dossiers;

/// <summary>The small copies of pictures beside the words of the posts they belong to.</summary>
public sealed class PicturesOnPagesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Pictures = ".quote > img";
    private const string NotKept = "its picture could not be kept";

    internal static byte[] Jpeg { get; } = Drawn(240, 160);

    [Theory]
    [InlineData("en", "desk")]
    [InlineData("fr", "phone")]
    [InlineData("fr", "dark")]
    public async Task Each_stands_once_beside_its_quote_and_says_what_it_shows(string language, string screen)
    {
        var token = await InviteAsync(language, "1", "2", "3");
        await using var visit = await fixture.VisitAsync(
            $"/review/{token}", screen switch { "phone" => Screen.Phone, "dark" => Screen.Desk.Dark, _ => Screen.Desk });
        await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(fold => fold.open = true)");
        await visit.ShootAsync($"pictures-{language}-{screen}");

        var shown = visit.Page.Locator(Pictures);
        Assert.Equal(3, await shown.CountAsync());
        Assert.Equal(3, (await SourcesAsync(shown)).Distinct().Count());
        Assert.True(await shown.EvaluateAllAsync<bool>("all => all.every(one => one.naturalWidth >= 160)"));
        Assert.Equal("Un manteau \"de lin\" <i>", await shown.First.GetAttributeAsync("alt"));
        Assert.Equal(
            language == "fr"
                ? "Image de la publication, Bluesky @maelle.example, 3 novembre 2025"
                : "Picture of the post by Bluesky @maelle.example, 3 November 2025",
            (await shown.Nth(1).GetAttributeAsync("alt"))!.Replace('\u00a0', ' '));
        Assert.Equal(1, await visit.Page.Locator(".quote", new() { HasText = "on tren" }).Locator("img").CountAsync());
        await Axe.SoundAsync(visit);
    }

    [Fact]
    public async Task Says_where_one_could_not_be_kept()
    {
        await using var visit = await fixture.VisitAsync($"/review/{await InviteAsync("en", "2")}");
        await visit.UnfoldAsync();

        Assert.Equal(1, await visit.Page.Locator(Pictures).CountAsync());
        var quotes = await visit.Page.Locator(".quote").AllTextContentsAsync();
        Assert.Contains(NotKept, quotes[0], StringComparison.Ordinal);
        Assert.DoesNotContain(NotKept, quotes[1], StringComparison.Ordinal);
        Assert.Equal(2, quotes.Count(quote => quote.Contains(NotKept, StringComparison.Ordinal)));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Is_small_on_paper()
    {
        await using var visit = await fixture.VisitAsync($"/review/{await InviteAsync("en", "1", "2", "3")}");
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        var widths = await visit.Page.Locator(Pictures).EvaluateAllAsync<double[]>(
            "all => all.map(one => one.getBoundingClientRect().width).filter(width => width > 0)");
        Assert.NotEmpty(widths);
        Assert.All(widths, width => Assert.InRange(width, 20, 22 / 25.4 * 96 + 1));
    }

    [Fact]
    public async Task Only_pages_with_pictures_may_show_what_stands_in_them()
    {
        using var client = new HttpClient();
        var token = await InviteAsync("en", "1");

        Assert.Contains("img-src 'self' data:;", await PolicyAsync(token), StringComparison.Ordinal);
        Assert.Contains("img-src 'self';", await PolicyAsync(await InviteAsync("en")), StringComparison.Ordinal);
        Assert.Contains("img-src 'self';", await PolicyAsync($"{token}/record"), StringComparison.Ordinal);

        async Task<string> PolicyAsync(string path)
        {
            using var answer = await client.GetAsync(new Uri($"{fixture.Site.Address}/review/{path}"));
            return answer.Headers.GetValues("Content-Security-Policy").Single();
        }
    }

    [Fact]
    public async Task The_creator_sees_them_too_once_it_is_decided()
    {
        var id = (await fixture.Site.LinkAsync(await InviteAsync("fr", "1", "2", "3"))).VettingId;
        var row = (await fixture.Site.Get<IVettingStore>().FindAsync(id, default))!;
        await fixture.Site.Get<IDecisionLog>().CloseAsync(id, new Closing.Decided(
            "opinion-1", Verdict.Declined, "Léa Petit", "léa@brand.example", "Motif.", row.Dossier!.Sha256, RunningSite.Now), default);
        await fixture.Site.Get<IVettingStore>().UpdateAsync(
            id, vetting => vetting with { Stage = VettingStage.Declined, ClosedAt = RunningSite.Now }, default);
        var token = LinkToken.Create();
        await fixture.Site.Get<ICreatorLinks>().SaveAsync(
            new CreatorLink(LinkToken.HashOf(token)!, "maison-lin", id, "fr", RunningSite.Now.AddDays(90)), default);

        await using var visit = await fixture.VisitAsync($"/creator/{token}", Screen.Phone);

        Assert.Equal(3, await visit.Page.Locator(Pictures).CountAsync());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_archive_holds_those_that_were_kept()
    {
        using var client = new HttpClient();
        var token = await InviteAsync("en", "1", "3", "of-no-quote");
        using var answer = await client.GetAsync(new Uri($"{fixture.Site.Address}/review/{token}/dossier.zip"));

        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var held = zip.Entries.Where(entry => entry.FullName.StartsWith("pictures/", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            new[] { "1", "3" }.Select(post => $"pictures/{Sha256Hex.Of(AddressOf(post))}.jpg").Order(),
            held.Select(entry => entry.FullName).Order());
        Assert.All(held, entry => Assert.InRange(entry.Length, Jpeg.Length, Jpeg.Length + 1));
    }

    [Fact]
    public async Task A_file_of_its_own_holds_them()
    {
        var renderer = fixture.Site.Get<DossierRenderer>();
        var dossier = Pictured(DossierSamples.Troubled());

        var html = await renderer.RenderStandaloneAsync(
            dossier, "en", SeenEvidence.Of([], [new EvidencePicture(AddressOf("1"), Jpeg)]));

        Assert.Contains($"data:image/jpeg;base64,{Convert.ToBase64String(Jpeg)}", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.DoesNotContain("data:image/jpeg", await renderer.RenderStandaloneAsync(dossier, "en"), StringComparison.Ordinal);
        Assert.DoesNotContain(NotKept, await renderer.RenderStandaloneAsync(dossier, "en"), StringComparison.Ordinal);
    }

    /// <summary>Posts 1, 2 and 3 have pictures; 1 is described.</summary>
    /// <param name="kept">Posts whose pictures are kept.</param>
    private async Task<string> InviteAsync(string language, params string[] kept)
    {
        var dossier = Pictured(DossierSamples.Troubled());
        var store = fixture.Site.Get<IContentStore>();
        var input = await store.PutAsync(ContentKind.History, "input"u8.ToArray(), default);
        var token = await fixture.Site.InviteAsync(
            dossier with
            {
                Provenance = dossier.Provenance with
                {
                    Submission = input, Brief = input, Policy = input, Analysis = input,
                    Histories = [new RetrievalOutcome.Retrieved(input, 48)],
                },
            }, language);
        var id = (await fixture.Site.LinkAsync(token)).VettingId;
        foreach (var post in kept)
        {
            await fixture.Site.Get<IEvidencePictures>().SaveAsync(
                id, new EvidencePicture(AddressOf(post), post == "1" ? Jpeg : [.. Jpeg, (byte)post[0]]), default);
        }

        return token;
    }

    internal static Dossier Pictured(Dossier dossier)
    {
        var node = JsonSerializer.SerializeToNode(dossier, Core.Content.Json.Options)!;
        var number = 0;
        foreach (var evidence in EvidenceOf(node).ToList())
            evidence["postId"] = $"{++number / 2 + 1}";
        return node.Deserialize<Dossier>(Core.Content.Json.Options)! with
        {
            // What is printed though it is folded.
            Advice = dossier.Advice with { First = [new LineRef(Dimension.Discourse, 0)] },
            Quoted =
            [
                .. new[] { "1", "2", "3" }.Select(post => new QuotedPost(
                    "Bluesky @maelle.example", post, MediaKind.Image, null, 7, null, null, AddressOf(post),
                    post == "1" ? "Un manteau \"de lin\" <i>" : null)),
            ],
        };
    }

    private static IEnumerable<JsonObject> EvidenceOf(JsonNode node) => node["dimensions"]!.AsArray()
        .SelectMany(dimension => dimension!["findings"]?.AsArray() ?? [])
        .SelectMany(finding => finding!["evidence"]?.AsArray() ?? []).Select(evidence => evidence!.AsObject());

    private static string AddressOf(string post) => $"https://cdn.example/{post}.jpg";

    private static async Task<string[]> SourcesAsync(ILocator shown) =>
        await shown.EvaluateAllAsync<string[]>("all => all.map(one => one.src)");

    private static byte[] Drawn(int width, int height)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.Wheat);
        using var paint = new SKPaint { Color = SKColors.SeaGreen };
        surface.Canvas.DrawCircle(width / 2f, height / 2f, height / 3f, paint);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Jpeg, 80);
        return data.ToArray();
    }
}
