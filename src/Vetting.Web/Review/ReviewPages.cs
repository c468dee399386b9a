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

/// <summary>Where the links in reviewers' mails lead.</summary>
public sealed class ReviewPages(
    ReviewDesk desk, ContestDesk contests, CorrectionDesk corrections, ReviewAnswers answers, IBrandDirectory brands,
    IContentStore content, IntegrityKey key)
{
    /// <summary>GET and HEAD /review/{token}: shows, and changes nothing.</summary>
    public Task<IResult> ShowAsync(string token, HttpContext http) =>
        OpenAsync(token, http, view => Task.FromResult(answers.Page(view, token, http, null, [])));

    /// <summary>GET and HEAD /review/{token}/summary: one page to hand on, without this link.</summary>
    public Task<IResult> SummariseAsync(string token, HttpContext http) =>
        WithDossierAsync(token, http, read => Task.FromResult<IResult>(new PageResult<SummaryPage>(
            read.Reader, new Dictionary<string, object?>
            {
                [nameof(SummaryPage.Dossier)] = read.Dossier,
                [nameof(SummaryPage.BrandName)] = brands.NameOf(read.Vetting.Brand),
                [nameof(SummaryPage.Deciding)] = read.Deciding,
            })));

    /// <summary>GET and HEAD /review/{token}/record: where the dossier comes from.</summary>
    public Task<IResult> ShowRecordAsync(string token, HttpContext http) =>
        WithDossierAsync(token, http, read => Task.FromResult<IResult>(new PageResult<RecordPage>(
            read.Reader, new Dictionary<string, object?>
            {
                [nameof(RecordPage.Dossier)] = read.Dossier,
                [nameof(RecordPage.BrandName)] = brands.NameOf(read.Vetting.Brand),
                [nameof(RecordPage.Place)] = ReviewAnswers.PlaceOf(http, read.Reader),
            })));

    /// <summary>GET and HEAD /review/{token}/dossier.zip: the dossier with all it was computed from.</summary>
    public Task<IResult> DownloadAsync(string token, HttpContext http) => WithDossierAsync(token, http, read => DossierArchive.OfAsync(
        read.Dossier, read.Vetting.Dossier!, read.Seen, content, read.Reader, http.RequestAborted));

    /// <summary>Answers while the link shows the dossier, and says why it does not otherwise.</summary>
    private Task<IResult> WithDossierAsync(string token, HttpContext http, Func<ShownDossier, Task<IResult>> answer) =>
        OpenAsync(token, http, view => view switch
        {
            ReviewView.Open open => answer(ShownDossier.Of(open, ReviewAnswers.ReaderOf(http, open.Link.Locale, open.Vetting))),
            ReviewView.Closed { Correctable: { } decidedOn } closed => answer(
                ShownDossier.Of(closed, decidedOn, ReviewAnswers.ReaderOf(http, closed.Link.Locale, closed.Vetting))),
            _ => Task.FromResult(answers.Page(view, token, http, null, [])),
        });

    private async Task<IResult> OpenAsync(string token, HttpContext http, Func<ReviewView, Task<IResult>> answer)
    {
        try
        {
            return await answer(await desk.OpenAsync(token, http.RequestAborted));
        }
        catch (ContentMissingException)
        {
            return Notice.Page(
                ReaderChoice.Of(http), StatusCodes.Status410Gone, NoticeWords.Erased, [NoticeWords.ErasedText]);
        }
    }

    /// <summary>POST /review/{token}: says what the reviewer thinks.</summary>
    public Task<IResult> DecideAsync(string token, HttpContext http) => ReadAsync(token, http, read =>
        DecideAsync(token, read.Form, http));

    /// <summary>POST /review/{token}/take-back</summary>
    public Task<IResult> TakeBackAsync(string token, HttpContext http) => ReadAsync(token, http, async _ =>
        answers.Answer(await desk.TakeBackAsync(token, http.RequestAborted), token, http));

    /// <summary>POST /review/{token}/correct: corrects what is final, or has it decided anew.</summary>
    public Task<IResult> CorrectAsync(string token, HttpContext http) => ReadAsync(token, http, async read =>
    {
        var result = read.Reopens
            ? await corrections.ReopenAsync(token, read.Form.Reason, http.RequestAborted)
            : await corrections.CorrectAsync(token, read.Corrects, read.Form, http.RequestAborted);
        return result switch
        {
            DecisionResult.Invalid invalid => await RefuseAsync(invalid.Errors),
            DecisionResult.NeedsOthers => await RefuseAsync([], CorrectionWords.NeedsOthers),
            DecisionResult.NotInReview => await RefuseAsync([], NoticeWords.NothingChanged),
            _ => answers.Answer(result, token, http),
        };

        async Task<IResult> RefuseAsync(IReadOnlyList<FieldError> errors, LocalizedText? why = null) => answers.Page(
            await desk.OpenAsync(token, http.RequestAborted), token, http, null, errors,
            correcting: new Correcting(read.Form.Reason, errors, why));
    });

    /// <summary>POST /review/{token}/notes: act=comment|ask|hand-over.</summary>
    public async Task<IResult> NoteAsync(string token, HttpContext http)
    {
        if (await NoteForm.ReadAsync(http) is not { } form)
        {
            return Notice.Page(ReaderChoice.Of(http), StatusCodes.Status415UnsupportedMediaType,
                NoticeWords.NotAForm, [NoticeWords.NotAFormText]);
        }

        var problem = PageToken.IsOf(key, token, form.Page)
            ? await desk.NoteAsync(
                token, (taking, by, vetting) => form.DoAsync(taking, by, vetting, http.RequestAborted), http.RequestAborted)
            : NoteProblem.NoLine;
        var view = await desk.OpenAsync(token, http.RequestAborted);
        if (view is not ReviewView.Open open)
            return answers.Page(view, token, http, null, []);
        return problem is null
            ? new SeeOther($"{ReviewAnswers.AddressOf(token, http)}?lang={ReaderChoice.Of(http, open.Link.Locale).Language}#{form.Anchor}")
            : answers.Open(open, token, http, null, [], problem);
    }

    /// <summary>POST /review/{token}/contests: what somebody of the brand makes of what the creator contests.</summary>
    public async Task<IResult> LookAsync(string token, HttpContext http)
    {
        if (await NoteForm.ReadAsync(http) is not { } form)
        {
            return Notice.Page(ReaderChoice.Of(http), StatusCodes.Status415UnsupportedMediaType,
                NoticeWords.NotAForm, [NoticeWords.NotAFormText]);
        }

        var problem = PageToken.IsOf(key, token, form.Page) && form.Look is { } look
            ? await contests.LookAsync(token, look, http.RequestAborted)
            : NoteProblem.NoText;
        return problem is null
            ? new SeeOther($"{ReviewAnswers.AddressOf(token, http)}?lang={ReaderChoice.Of(http).Language}#contests")
            : answers.Page(await desk.OpenAsync(token, http.RequestAborted), token, http, null, [], problem);
    }

    /// <summary>GET /review/{token}/files/{note}: what a creator sent with an answer.</summary>
    public async Task<IResult> FileAsync(string token, string note, HttpContext http)
    {
        if (await desk.FileAsync(token, note, http.RequestAborted) is not { } found)
            return ReviewAnswers.Unknown(http);
        // Never shown by the browser as part of this site.
        PagePolicy.Strict.Apply(http.Response);
        return Results.File(found.Bytes, "application/octet-stream", found.File.Name);
    }

    private async Task<IResult> ReadAsync(string token, HttpContext http, Func<FormReading.Read, Task<IResult>> act)
    {
        switch (await DecisionFormReader.ReadAsync(http.Request, http.RequestAborted))
        {
            case FormReading.Read read:
                return PageToken.IsOf(key, token, read.Page)
                    ? await act(read)
                    : answers.Page(await desk.OpenAsync(token, http.RequestAborted), token, http, read.Form, [PageToken.Wrong]);
            case FormReading.TooLarge:
                return Notice.Page(ReaderChoice.Of(http), StatusCodes.Status413PayloadTooLarge,
                    NoticeWords.TooLong, [NoticeWords.TooLongText]);
            default:
                return Notice.Page(ReaderChoice.Of(http), StatusCodes.Status415UnsupportedMediaType,
                    NoticeWords.NotAForm, [NoticeWords.NotAFormText]);
        }
    }

    private async Task<IResult> DecideAsync(string token, DecisionForm form, HttpContext http)
    {
        var result = await desk.DecideAsync(token, form, http.RequestAborted);
        return result switch
        {
            DecisionResult.Invalid invalid => answers.Page(
                await desk.OpenAsync(token, http.RequestAborted), token, http, form, invalid.Errors),
            DecisionResult.Recorded { Standing.Decision: null } recorded => answers.Recorded(
                recorded, token, http,
                await desk.OpenAsync(token, http.RequestAborted) is ReviewView.Open open ? open.Silent : []),
            _ => answers.Answer(result, token, http),
        };
    }
}
