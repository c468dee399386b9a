using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Content;
using Vetting.Core.Notes;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Dossiers;
using Vetting.Web.Notes;
using Vetting.Web.Site;

namespace Vetting.Web.Review;

/// <summary>What the links in reviewers' mails answer with.</summary>
public sealed class ReviewAnswers(IBrandDirectory brands, IntegrityKey key, TimeProvider time)
{
    private const string TookBack = "took-back";
    private const string Corrected = "corrected";
    private const string Reopened = "reopened";

    internal IResult Answer(DecisionResult result, string token, HttpContext http) => result switch
    {
        DecisionResult.Recorded recorded => Recorded(recorded, token, http, []),
        DecisionResult.TakenBack taken => new SeeOther(
            $"{AddressOf(token, http)}?lang={ReaderChoice.Of(http, taken.By.Locale).Language}&{TookBack}=1"),
        DecisionResult.Corrected corrected => new SeeOther(
            $"{AddressOf(token, http)}?lang={ReaderChoice.Of(http, corrected.By.Locale).Language}&{Corrected}=1#said"),
        DecisionResult.Reopened reopened => new SeeOther(
            $"{AddressOf(token, http)}?lang={ReaderChoice.Of(http, reopened.By.Locale).Language}&{Reopened}=1#said"),
        DecisionResult.NothingSaid nothing => Notice.Page(
            ReaderChoice.Of(http, nothing.By.Locale), StatusCodes.Status409Conflict, OpinionWords.NothingSaid, [],
            brands.NameOf(nothing.Vetting.Brand)),
        DecisionResult.AlreadyClosed closed => Closed(
            closed.By.Locale, closed.Vetting, closed.Standing, null, http, pressed: true, closed.Own, closed.FinalAt,
            closed.Own ? token : null),
        DecisionResult.Changed changed => Changed(changed.By.Locale, changed.Vetting, changed.Differences, http),
        DecisionResult.Stopped stopped => Stopped(stopped.By.Locale, stopped.Vetting, http, pressed: true),
        DecisionResult.Late late => Expired(late.By.Locale, late.By.Until!.Value, late.Vetting, http),
        DecisionResult.Unknown => Unknown(http),
        _ => throw new InvalidOperationException("A decision ends in one of the cases above."),
    };

    private static Reader ReaderOf(HttpContext http, ReviewView.Open open) => ReaderOf(http, open.Link.Locale, open.Vetting);

    /// <summary>In the time of the brand.</summary>
    internal static Reader ReaderOf(HttpContext http, string locale, VettingSummary vetting) =>
        ReaderChoice.Of(http, locale).In(vetting.Order?.Calendar);

    // The token is not in the view, as it is kept nowhere.
    internal static DossierPlace PlaceOf(HttpContext http, Reader reader) =>
        new($"/review/{http.Request.RouteValues["token"]}", reader.Language);

    internal IResult Page(
        ReviewView view, string token, HttpContext http, DecisionForm? form, IReadOnlyList<FieldError> errors,
        NoteProblem? problem = null, Correcting? correcting = null) => view switch
    {
        ReviewView.Open open => Open(open, token, http, form, errors, problem, correcting?.Why),
        ReviewView.Decided decided => Closed(
            decided.Link.Locale, decided.Vetting, decided.Standing.Decision!, decided.Standing, http,
            pressed: form is not null || correcting is not null, Decider.Of(decided.Link).Is(decided.Standing.Decision!.Email), decided.Standing.FinalAt,
            decided.Standing.By(decided.Link.ReviewerEmail) is null ? null : token, superseded: decided.Superseded),
        ReviewView.Closed closed => Closed(
            closed.Link.Locale, closed.Vetting, closed.Closing, closed.Standing, http, pressed: form is not null,
            Decider.Of(closed.Link).Is((closed.Closing as Closing.Decided)?.Email ?? ""),
            contested: (token, closed.Contests, problem), superseded: closed.Rows.Superseded(),
            correctable: closed.Correctable,
            correction: closed.Correctable is not null
                ? new CorrectionOnPage(
                    closed.Vetting, closed.Closing, closed.Rows, closed.Link.ReviewerEmail,
                    $"{AddressOf(token, http)}/correct?lang={ReaderChoice.Of(http, closed.Link.Locale).Language}#correction")
                : null,
            correcting: correcting),
        ReviewView.Changed changed => Changed(changed.Link.Locale, changed.Vetting, changed.Differences, http),
        ReviewView.Stopped stopped => Stopped(stopped.Link.Locale, stopped.Vetting, http, pressed: form is not null),
        ReviewView.ExpiredLink expired => Expired(expired.Link.Locale, expired.Link.ExpiresAt, expired.Vetting, http),
        ReviewView.UnknownLink => Unknown(http),
        _ => throw new InvalidOperationException("A link shows one of the cases above."),
    };

    internal PageResult<ReviewPage> Open(
        ReviewView.Open open, string token, HttpContext http, DecisionForm? form, IReadOnlyList<FieldError> errors,
        NoteProblem? problem = null, LocalizedText? refused = null)
    {
        var reader = ReaderOf(http, open);
        var mine = open.Standing.By(open.Link.ReviewerEmail);
        return new PageResult<ReviewPage>(reader, new Dictionary<string, object?>
        {
            [nameof(ReviewPage.Open)] = open,
            [nameof(ReviewPage.BrandName)] = brands.NameOf(open.Vetting.Brand),
            [nameof(ReviewPage.Action)] = $"{AddressOf(token, http)}?lang={reader.Language}#decision",
            [nameof(ReviewPage.Place)] = PlaceOf(http, reader),
            [nameof(ReviewPage.TakeBack)] = mine is null ? null : TakeBackAddress(token, http, reader),
            [nameof(ReviewPage.Token)] = PageToken.Of(key, open.Link),
            [nameof(ReviewPage.Notes)] = new NotesOnPage(
                open.Notes, $"{AddressOf(token, http)}/notes?lang={reader.Language}", PageToken.Of(key, open.Link),
                $"{AddressOf(token, http)}/files", time.GetUtcNow()),
            [nameof(ReviewPage.Contests)] = ContestedLine.Of(open.Notes, open.Dossier),
            [nameof(ReviewPage.ContestAction)] = $"{AddressOf(token, http)}/contests?lang={reader.Language}",
            [nameof(ReviewPage.NoteProblem)] = problem is { } wrong ? reader[LineNoteWords.Of(wrong)] : null,
            [nameof(ReviewPage.Said)] = http.Request.Query.ContainsKey(TookBack) ? OpinionWords.TakenBack
                : http.Request.Query.ContainsKey(Reopened) ? CorrectionWords.Reopened : refused,
            [nameof(ReviewPage.Form)] = form ?? new DecisionForm(
                mine?.Verdict, mine?.By ?? open.Link.ReviewerName, mine?.Reason, mine is { Verdict: null }),
            [nameof(ReviewPage.Errors)] = errors,
        },
        refused is not null ? StatusCodes.Status409Conflict
            : errors.Count == 0 && problem is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        PagePolicy.Strict.Showing(open.Seen));
    }

    /// <param name="silent">Names of those who have said nothing.</param>
    internal PageResult<RecordedPage> Recorded(
        DecisionResult.Recorded recorded, string token, HttpContext http, IReadOnlyList<string> silent)
    {
        var reader = ReaderOf(http, recorded.By.Locale, recorded.Vetting);
        var final = recorded.Standing.FinalAt <= time.GetUtcNow();
        return new PageResult<RecordedPage>(reader, new Dictionary<string, object?>
        {
            [nameof(RecordedPage.Recorded)] = recorded,
            [nameof(RecordedPage.BrandName)] = brands.NameOf(recorded.Vetting.Brand),
            [nameof(RecordedPage.Silent)] = silent,
            [nameof(RecordedPage.Until)] = UntilOf(recorded.Standing.FinalAt, reader),
            [nameof(RecordedPage.TakeBack)] = final ? null : TakeBackAddress(token, http, reader),
            [nameof(RecordedPage.Token)] = PageToken.Of(key, token),
        });
    }

    /// <param name="mayTakeBack">The token of who may; null for anybody else.</param>
    private PageResult<ClosedPage> Closed(
        string locale, VettingSummary vetting, Closing closing, Standing? standing, HttpContext http, bool pressed,
        bool own = false, DateTimeOffset? finalAt = null, string? mayTakeBack = null,
        (string Token, IReadOnlyList<ContestedLine> Lines, NoteProblem? Problem)? contested = null,
        IReadOnlyList<Closing>? superseded = null, DecidedDossier? correctable = null,
        CorrectionOnPage? correction = null, Correcting? correcting = null)
    {
        var reader = ReaderOf(http, locale, vetting);
        var until = UntilOf(finalAt, reader);
        return new(reader, new Dictionary<string, object?>
        {
            [nameof(ClosedPage.Vetting)] = vetting,
            [nameof(ClosedPage.Closing)] = closing,
            [nameof(ClosedPage.Standing)] = standing,
            [nameof(ClosedPage.Superseded)] = superseded ?? [],
            [nameof(ClosedPage.BrandName)] = brands.NameOf(vetting.Brand),
            [nameof(ClosedPage.Pressed)] = pressed,
            [nameof(ClosedPage.Own)] = own,
            [nameof(ClosedPage.Until)] = until,
            [nameof(ClosedPage.TakeBack)] =
                until is null || mayTakeBack is null ? null : TakeBackAddress(mayTakeBack, http, reader),
            [nameof(ClosedPage.Token)] = (mayTakeBack ?? contested?.Token) is { } token ? PageToken.Of(key, token) : "",
            [nameof(ClosedPage.Contests)] = contested?.Lines ?? [],
            [nameof(ClosedPage.ContestAction)] =
                contested is { } given ? $"{AddressOf(given.Token, http)}/contests?lang={reader.Language}" : null,
            [nameof(ClosedPage.ContestProblem)] = contested?.Problem is { } wrong ? reader[LineNoteWords.Of(wrong)] : null,
            [nameof(ClosedPage.Files)] = contested is { } shown ? $"{AddressOf(shown.Token, http)}/files" : "",
            [nameof(ClosedPage.Correctable)] = correctable,
            [nameof(ClosedPage.Place)] = PlaceOf(http, reader),
            [nameof(ClosedPage.Notes)] = correctable is null ? null : new NotesOnPage(
                correctable.Notes, null, "", $"{AddressOf(contested!.Value.Token, http)}/files", time.GetUtcNow()),
            [nameof(ClosedPage.Correction)] = correction,
            [nameof(ClosedPage.Correcting)] = correcting,
            [nameof(ClosedPage.IsCorrected)] =
                http.Request.Query.ContainsKey(Corrected) && closing is Closing.Decided { Corrects: true },
        },
        contested?.Problem is not null || correcting?.Errors.Count > 0 ? StatusCodes.Status422UnprocessableEntity
            : pressed || correcting is not null ? StatusCodes.Status409Conflict : StatusCodes.Status200OK,
        correctable is null ? null : PagePolicy.Strict.Showing(correctable.Seen));
    }

    /// <returns>Null once nothing can be taken back.</returns>
    private string? UntilOf(DateTimeOffset? finalAt, Reader reader) => OpinionWords.UntilOf(finalAt, time.GetUtcNow(), reader);

    private static string TakeBackAddress(string token, HttpContext http, Reader reader) =>
        $"{AddressOf(token, http)}/take-back?lang={reader.Language}";

    internal static string AddressOf(string token, HttpContext http) => $"{http.Request.PathBase}/review/{token}";

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
        var reader = ReaderOf(http, locale, vetting);
        var brand = brands.NameOf(vetting.Brand);
        return Notice.Page(reader, StatusCodes.Status410Gone, NoticeWords.Expired,
        [
            NoticeWords.ExpiredText.With(("at", reader.Moment(at)), ("creator", vetting.CreatorName)),
            NoticeWords.ExpiredDo.With(("brand", brand)),
        ], brand);
    }

    internal static IResult Unknown(HttpContext http) => Notice.Page(
        ReaderChoice.Of(http), StatusCodes.Status404NotFound, NoticeWords.Unknown, [NoticeWords.UnknownText]);
}
