using Microsoft.AspNetCore.Http;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.History;
using Vetting.Core.Links;
using Vetting.Core.Review;
using Vetting.Core.Rights;
using Vetting.Core.Vettings;
using Vetting.Web.Asking;
using Vetting.Web.Branding;
using Vetting.Web.Review;
using Vetting.Web.Site;

namespace Vetting.Web.Rights;

/// <summary>Where a creator sees what is kept about them, takes it along, and has it erased.</summary>
public sealed class RightsPages(
    RightsDesk desk, CreatorExport export, IContentStore content, IDecisionLog log, BrandLooks looks,
    ErasureTerms terms)
{
    private const int MostPosts = 100;

    /// <summary>GET /creator/{token}/data</summary>
    public Task<IResult> ShowAsync(string token, HttpContext http) => ForKeptAsync(token, http, async kept =>
    {
        List<KeptVetting> vettings = [];
        foreach (var row in await export.FindAsync(kept.Link.Brand, kept.Creator, http.RequestAborted))
            vettings.Add(await OfAsync(row, http.RequestAborted));
        var look = await looks.OfAsync(kept.Link.Brand, http.RequestAborted);
        return new PageResult<DataPage>(ReaderOf(http, kept.Link, look), new Dictionary<string, object?>
        {
            [nameof(DataPage.BrandName)] = look.Name,
            [nameof(DataPage.Address)] = AddressOf(token),
            [nameof(DataPage.Vettings)] = vettings,
        }, look: look);
    });

    /// <summary>GET /creator/{token}/data.json</summary>
    public Task<IResult> ExportAsync(string token, HttpContext http) => ForKeptAsync(token, http, async kept =>
        await export.FindAsync(kept.Link.Brand, kept.Creator, http.RequestAborted) is { Count: > 0 } rows
            ? new ExportResult(export, rows, forBrand: false)
            : Unknown(http));

    /// <summary>GET /creator/{token}/erase: shows what it would do, and changes nothing.</summary>
    public Task<IResult> AskAsync(string token, HttpContext http) => ForKeptAsync(token, http, async kept =>
    {
        var look = await looks.OfAsync(kept.Link.Brand, http.RequestAborted);
        return new PageResult<ErasePage>(ReaderOf(http, kept.Link, look), new Dictionary<string, object?>
        {
            [nameof(ErasePage.BrandName)] = look.Name,
            [nameof(ErasePage.Address)] = AddressOf(token),
            [nameof(ErasePage.Vettings)] =
                (await export.FindAsync(kept.Link.Brand, kept.Creator, http.RequestAborted)).Count,
            [nameof(ErasePage.Days)] = (int)terms.CertificateShown.TotalDays,
        }, look: look);
    });

    /// <summary>POST /creator/{token}/erase</summary>
    public async Task<IResult> EraseAsync(string token, HttpContext http)
    {
        if (await desk.EraseAsync(token, http.RequestAborted) is not { } erasure)
            return await ForKeptAsync(token, http, _ => Task.FromResult(Unknown(http)));
        return await desk.OpenAsync(token, http.RequestAborted) is RightsView.Kept kept
            ? await CertificateAsync(http, kept.Link, erasure)
            : new SeeOther($"{AddressOf(token)}{LanguageOf(http)}");
    }

    /// <summary>What a link shows once it opens nothing else.</summary>
    internal async Task<IResult> CertificateAsync(string token, HttpContext http) =>
        await desk.OpenAsync(token, http.RequestAborted) is RightsView.Erased erased
            ? await CertificateAsync(http, erased.Link, erased.Erasure)
            : Unknown(http);

    private async Task<IResult> CertificateAsync(HttpContext http, CreatorLink link, ErasureRecord erasure)
    {
        var look = await looks.OfAsync(erasure.Brand, http.RequestAborted);
        return new PageResult<CertificatePage>(ReaderOf(http, link, look), new Dictionary<string, object?>
        {
            [nameof(CertificatePage.Erasure)] = erasure,
            [nameof(CertificatePage.Terms)] = terms,
            [nameof(CertificatePage.BrandName)] = look.Name,
        }, look: look);
    }

    /// <summary>In the time of the brand.</summary>
    private static Reader ReaderOf(HttpContext http, CreatorLink link, BrandLook look) =>
        ReaderChoice.Of(http, link.Locale).In(look.Profile.Calendar);

    private async Task<IResult> ForKeptAsync(
        string token, HttpContext http, Func<RightsView.Kept, Task<IResult>> answer) =>
        await desk.OpenAsync(token, http.RequestAborted) switch
        {
            RightsView.Kept kept => await answer(kept),
            RightsView.Erased erased => await CertificateAsync(http, erased.Link, erased.Erasure),
            RightsView.ExpiredLink expired => Notice.Page(
                ReaderChoice.Of(http, expired.Link.Locale), StatusCodes.Status410Gone, NoticeWords.Expired,
                [AskingWords.Again], (await looks.OfAsync(expired.Link.Brand, http.RequestAborted)).Name),
            _ => Unknown(http),
        };

    private async Task<KeptVetting> OfAsync(VettingSummary row, CancellationToken cancellation)
    {
        var submission = (await export.StatesAsync(row, cancellation)).LastOrDefault();
        var brief = row.Order is { } order ? await ReadAsync<Brief>(order.Brief, cancellation) : null;
        var closing = (await log.ReadAsync(row.Id, cancellation)).Counting();
        var dossier = row.Dossier is { } reference ? await ReadAsync<Dossier>(reference, cancellation) : null;
        var (posts, all) = dossier is null ? ([], 0) : await PostsAsync(dossier, cancellation);
        return new KeptVetting(
            row, submission, brief?.Title ?? row.BriefId, closing,
            closing is null && !row.IsOpenToCreator ? null : dossier, posts, all);
    }

    private async Task<(IReadOnlyList<Post> Posts, int All)> PostsAsync(Dossier dossier, CancellationToken cancellation)
    {
        var newest = new PriorityQueue<Post, DateTimeOffset>();
        var all = 0;
        foreach (var history in dossier.Provenance.Histories.OfType<RetrievalOutcome.Retrieved>())
        {
            try
            {
                await content.ReadHistoryAsync(history.History, _ => { }, Keep, comment: null, cancellation);
            }
            catch (ContentMissingException)
            {
                // Its own time was over before.
            }
        }

        return ([.. newest.UnorderedItems.Select(item => item.Element).OrderByDescending(post => post.PublishedAt)], all);

        void Keep(Post post)
        {
            all++;
            newest.Enqueue(post, post.PublishedAt);
            if (newest.Count > MostPosts)
                newest.Dequeue();
        }
    }

    private async Task<T?> ReadAsync<T>(ContentRef reference, CancellationToken cancellation) where T : class
    {
        try
        {
            return await content.GetJsonAsync<T>(reference, cancellation);
        }
        catch (Exception gone) when (gone is ContentMissingException or Core.Flow.PermanentFailureException)
        {
            return null;
        }
    }

    private static string AddressOf(string token) => $"/creator/{token}";

    private static string LanguageOf(HttpContext http) =>
        http.Request.Query["lang"].ToString() is ("fr" or "en") and var language ? $"?lang={language}" : "";

    private static IResult Unknown(HttpContext http) => Notice.Page(
        ReaderChoice.Of(http), StatusCodes.Status404NotFound, NoticeWords.Unknown, [NoticeWords.UnknownText]);
}
