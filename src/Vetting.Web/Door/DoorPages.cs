using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Pipeline;
using Vetting.Web.Review;
using Vetting.Web.Site;

namespace Vetting.Web.Door;

/// <summary>Where creators apply.</summary>
public sealed class DoorPages(DoorDesk desk, IBrandDirectory brands, TimeProvider time)
{
    /// <summary>GET and HEAD /apply/{brand}/{brief}</summary>
    public async Task<IResult> ShowAsync(string brand, string brief, HttpContext http) =>
        await desk.FindBriefAsync(brand, brief, http.RequestAborted) is { } found
            ? Page(brand, found, http, ApplicationForm.Empty, [])
            : Unknown(http);

    /// <summary>POST /apply/{brand}/{brief}</summary>
    public async Task<IResult> ApplyAsync(string brand, string brief, HttpContext http)
    {
        if (await desk.FindBriefAsync(brand, brief, http.RequestAborted) is not { } found)
            return Unknown(http);
        if (await ApplicationForm.ReadAsync(http.Request, http.RequestAborted) is not { } form)
        {
            return Notice.Page(ReaderChoice.Of(http), StatusCodes.Status415UnsupportedMediaType,
                NoticeWords.NotAForm, [NoticeWords.NotAFormText]);
        }

        var reader = Reader(found, http);
        var errors = await desk.ApplyAsync(
            brand, found, form.ToBody(reader.Language, time.GetUtcNow()), http.RequestAborted);
        return errors.Count > 0
            ? Page(brand, found, http, form, errors)
            : Notice.Page(
                reader, StatusCodes.Status200OK, DoorWords.MailSent,
                [DoorWords.MailSentText.With(("email", form.Email)), DoorWords.MailSentMore], brands.NameOf(brand));
    }

    private PageResult<ApplyPage> Page(
        string brand, Brief brief, HttpContext http, ApplicationForm form, IReadOnlyList<FieldError> errors)
    {
        var reader = Reader(brief, http);
        return new(reader, new Dictionary<string, object?>
        {
            [nameof(ApplyPage.BrandName)] = brands.NameOf(brand),
            [nameof(ApplyPage.BriefTitle)] = brief.Title,
            [nameof(ApplyPage.Action)] = $"/apply/{brand}/{brief.Id}?lang={reader.Language}",
            [nameof(ApplyPage.Form)] = form,
            [nameof(ApplyPage.Problems)] = errors.Select(form.FieldOf).Distinct().ToList(),
        }, errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static Reader Reader(Brief brief, HttpContext http) => ReaderChoice.Of(http, brief.Locale);

    private static IResult Unknown(HttpContext http) => Notice.Page(
        ReaderChoice.Of(http), StatusCodes.Status404NotFound, DoorWords.NoBrief, [DoorWords.NoBriefText]);
}
