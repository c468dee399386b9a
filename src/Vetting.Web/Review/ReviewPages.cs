using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Content;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Dossiers;
using Vetting.Web.Site;

namespace Vetting.Web.Review;

/// <summary>Where the links in reviewers' mails lead.</summary>
public sealed class ReviewPages(ReviewDesk desk, IBrandDirectory brands, IContentStore content, IntegrityKey key)
{
    /// <summary>GET and HEAD /review/{token}: shows, and changes nothing.</summary>
    public Task<IResult> ShowAsync(string token, HttpContext http) =>
        OpenAsync(token, http, open => Task.FromResult(Page(open, http, null, [])));

    /// <summary>GET and HEAD /review/{token}/summary: one page to hand on, without this link.</summary>
    public Task<IResult> SummariseAsync(string token, HttpContext http) =>
        OpenAsync(token, http, open => Task.FromResult<IResult>(new PageResult<SummaryPage>(
            ReaderOf(http, open), new Dictionary<string, object?>
            {
                [nameof(SummaryPage.Dossier)] = open.Dossier,
                [nameof(SummaryPage.BrandName)] = brands.NameOf(open.Vetting.Brand),
                [nameof(SummaryPage.Deciding)] = ReviewWords.SomebodyDecides.With(
                    ("names", open.Link.ReviewerName), ("at", ReaderOf(http, open).Moment(open.Link.ExpiresAt))),
            })));

    /// <summary>GET and HEAD /review/{token}/record: where the dossier comes from.</summary>
    public Task<IResult> ShowRecordAsync(string token, HttpContext http) =>
        OpenAsync(token, http, open => Task.FromResult<IResult>(new PageResult<RecordPage>(
            ReaderOf(http, open), new Dictionary<string, object?>
            {
                [nameof(RecordPage.Dossier)] = open.Dossier,
                [nameof(RecordPage.BrandName)] = brands.NameOf(open.Vetting.Brand),
                [nameof(RecordPage.Place)] = PlaceOf(http, open),
            })));

    /// <summary>GET and HEAD /review/{token}/dossier.zip: the dossier with all it was computed from.</summary>
    public Task<IResult> DownloadAsync(string token, HttpContext http) => OpenAsync(token, http, open => DossierArchive.OfAsync(
        open.Dossier, open.Vetting.Dossier!, content, ReaderOf(http, open), http.RequestAborted));

    /// <summary>Answers while the link is open, and says why it is not otherwise.</summary>
    private async Task<IResult> OpenAsync(string token, HttpContext http, Func<ReviewView.Open, Task<IResult>> answer)
    {
        try
        {
            var view = await desk.OpenAsync(token, http.RequestAborted);
            return view is ReviewView.Open open ? await answer(open) : Page(view, http, null, []);
        }
        catch (ContentMissingException)
        {
            return Notice.Page(
                ReaderChoice.Of(http), StatusCodes.Status410Gone, NoticeWords.Erased, [NoticeWords.ErasedText]);
        }
    }

    /// <summary>POST /review/{token}: decides.</summary>
    public async Task<IResult> DecideAsync(string token, HttpContext http)
    {
        switch (await DecisionFormReader.ReadAsync(http.Request, http.RequestAborted))
        {
            case FormReading.Read read:
                return PageToken.IsOf(key, token, read.Page)
                    ? await DecideAsync(token, read.Form, http)
                    : Page(await desk.OpenAsync(token, http.RequestAborted), http, read.Form, [PageToken.Wrong]);
            case FormReading.TooLarge:
                return Notice.Page(ReaderChoice.Of(http), StatusCodes.Status413PayloadTooLarge,
                    NoticeWords.TooLong, [NoticeWords.TooLongText]);
            default:
                return Notice.Page(ReaderChoice.Of(http), StatusCodes.Status415UnsupportedMediaType,
                    NoticeWords.NotAForm, [NoticeWords.NotAFormText]);
        }
    }

    private async Task<IResult> DecideAsync(string token, DecisionForm form, HttpContext http) =>
        await desk.DecideAsync(token, form, http.RequestAborted) switch
        {
            DecisionResult.Recorded recorded => new PageResult<RecordedPage>(
                ReaderChoice.Of(http, recorded.By.Locale), new Dictionary<string, object?>
                {
                    [nameof(RecordedPage.Recorded)] = recorded,
                    [nameof(RecordedPage.BrandName)] = brands.NameOf(recorded.Vetting.Brand),
                }),
            DecisionResult.AlreadyClosed closed => Closed(
                closed.By.Locale, closed.Vetting, closed.Standing, http, pressed: true, closed.Own),
            DecisionResult.Changed changed => Changed(changed.By.Locale, changed.Vetting, changed.Differences, http),
            DecisionResult.Stopped stopped => Stopped(stopped.By.Locale, stopped.Vetting, http, pressed: true),
            DecisionResult.Late late => Expired(late.By.Locale, late.By.Until!.Value, late.Vetting, http),
            DecisionResult.Invalid invalid => Page(
                await desk.OpenAsync(token, http.RequestAborted), http, form, invalid.Errors),
            DecisionResult.Unknown => Unknown(http),
            _ => throw new InvalidOperationException("A decision ends in one of the cases above."),
        };

    private static Reader ReaderOf(HttpContext http, ReviewView.Open open) => ReaderChoice.Of(http, open.Link.Locale);

    // The token is not in the view, as it is kept nowhere.
    private static DossierPlace PlaceOf(HttpContext http, ReviewView.Open open) => new(
        $"/review/{http.Request.RouteValues["token"]}", ReaderOf(http, open).Language);

    private IResult Page(
        ReviewView view, HttpContext http, DecisionForm? form, IReadOnlyList<FieldError> errors) => view switch
    {
        ReviewView.Open open => new PageResult<ReviewPage>(
            ReaderChoice.Of(http, open.Link.Locale), new Dictionary<string, object?>
            {
                [nameof(ReviewPage.Open)] = open,
                [nameof(ReviewPage.BrandName)] = brands.NameOf(open.Vetting.Brand),
                [nameof(ReviewPage.Action)] = $"?lang={ReaderChoice.Of(http, open.Link.Locale).Language}#decision",
                [nameof(ReviewPage.Place)] = PlaceOf(http, open),
                [nameof(ReviewPage.Token)] = PageToken.Of(key, open.Link),
                [nameof(ReviewPage.Form)] = form ?? new DecisionForm(null, open.Link.ReviewerName, null),
                [nameof(ReviewPage.Errors)] = errors,
            },
            errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity),
        ReviewView.Closed closed => Closed(closed.Link.Locale, closed.Vetting, closed.Closing, http, pressed: form is not null),
        ReviewView.Changed changed => Changed(changed.Link.Locale, changed.Vetting, changed.Differences, http),
        ReviewView.Stopped stopped => Stopped(stopped.Link.Locale, stopped.Vetting, http, pressed: form is not null),
        ReviewView.ExpiredLink expired => Expired(expired.Link.Locale, expired.Link.ExpiresAt, expired.Vetting, http),
        ReviewView.UnknownLink => Unknown(http),
        _ => throw new InvalidOperationException("A link shows one of the cases above."),
    };

    private PageResult<ClosedPage> Closed(
        string locale, VettingSummary vetting, Closing closing, HttpContext http, bool pressed, bool own = false) => new(
        ReaderChoice.Of(http, locale), new Dictionary<string, object?>
        {
            [nameof(ClosedPage.Vetting)] = vetting,
            [nameof(ClosedPage.Closing)] = closing,
            [nameof(ClosedPage.BrandName)] = brands.NameOf(vetting.Brand),
            [nameof(ClosedPage.Pressed)] = pressed,
            [nameof(ClosedPage.Own)] = own,
        },
        pressed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);

    private IResult Stopped(string locale, VettingSummary vetting, HttpContext http, bool pressed)
    {
        var brand = brands.NameOf(vetting.Brand);
        return Notice.Page(
            ReaderChoice.Of(http, locale), pressed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK,
            NoticeWords.Stopped,
            [
                NoticeWords.StoppedText.With(("creator", vetting.CreatorName)),
                (pressed ? NoticeWords.StoppedPressed : NoticeWords.StoppedDo).With(("brand", brand)),
            ], brand);
    }

    private IResult Changed(
        string locale, VettingSummary vetting, IReadOnlyList<RecordDifference> differences, HttpContext http)
    {
        var brand = brands.NameOf(vetting.Brand);
        return Notice.Page(
            ReaderChoice.Of(http, locale), StatusCodes.Status409Conflict, NoticeWords.Changed,
            [.. differences.Select(difference => difference.Sentence), NoticeWords.ChangedDo.With(("brand", brand))], brand);
    }

    private IResult Expired(string locale, DateTimeOffset at, VettingSummary vetting, HttpContext http)
    {
        var reader = ReaderChoice.Of(http, locale);
        var brand = brands.NameOf(vetting.Brand);
        return Notice.Page(reader, StatusCodes.Status410Gone, NoticeWords.Expired,
        [
            NoticeWords.ExpiredText.With(("at", reader.Moment(at)), ("creator", vetting.CreatorName)),
            NoticeWords.ExpiredDo.With(("brand", brand)),
        ], brand);
    }

    private static IResult Unknown(HttpContext http) => Notice.Page(
        ReaderChoice.Of(http), StatusCodes.Status404NotFound, NoticeWords.Unknown, [NoticeWords.UnknownText]);
}
