using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Invitations;
using Vetting.Core.Pipeline;
using Vetting.Web.Review;
using Vetting.Web.Site;

namespace Vetting.Web.Door;

/// <summary>Where creators apply.</summary>
public sealed class DoorPages(DoorDesk desk, InvitedDesk invited, IBrandDirectory brands, TimeProvider time)
{
    /// <summary>GET and HEAD /apply/{brand}/{brief}, and /{token} after it</summary>
    /// <param name="token">Of an invitation; null where anybody may come.</param>
    public Task<IResult> ShowAsync(string brand, string brief, HttpContext http, string? token = null) =>
        WithBriefAsync(brand, brief, http, token, (found, invitation) => Task.FromResult<IResult>(
            Page(brand, found, http, FormOf(invitation), invitation, [])));

    /// <summary>POST /apply/{brand}/{brief}, and /{token} after it</summary>
    /// <inheritdoc cref="ShowAsync" path="/param"/>
    public Task<IResult> ApplyAsync(string brand, string brief, HttpContext http, string? token = null) =>
        WithBriefAsync(brand, brief, http, token, (found, invitation) => ApplyAsync(brand, found, invitation, http));

    private async Task<IResult> ApplyAsync(string brand, Brief found, Invitation? invitation, HttpContext http)
    {
        if (await ApplicationForm.ReadAsync(http.Request, http.RequestAborted) is not { } form)
        {
            return Notice.Page(ReaderChoice.Of(http), StatusCodes.Status415UnsupportedMediaType,
                NoticeWords.NotAForm, [NoticeWords.NotAFormText]);
        }

        var reader = ReaderOf(found, invitation, http);
        return await desk.ApplyAsync(
            brand, found, form.ToBody(reader.Language, time.GetUtcNow()), invitation, http.RequestAborted) switch
        {
            ApplyResult.Invalid invalid => Page(brand, found, http, form, invitation, invalid.Errors),
            ApplyResult.Confirmed confirmed => new SeeOther($"/creator/{confirmed.Token}?lang={reader.Language}"),
            _ => Notice.Page(
                reader, StatusCodes.Status200OK, DoorWords.MailSent,
                [DoorWords.MailSentText.With(("email", form.Email)), DoorWords.MailSentMore], brands.NameOf(brand)),
        };
    }

    private async Task<IResult> WithBriefAsync(
        string brand, string brief, HttpContext http, string? token, Func<Brief, Invitation?, Task<IResult>> answer)
    {
        if (await desk.FindBriefAsync(brand, brief, http.RequestAborted) is not { } found)
            return Unknown(http);
        if (token is null)
            return await answer(found, null);
        return await invited.OpenAsync(token, http.RequestAborted) is InvitedView.Open { Invitation: var invitation }
            && invitation.Brand == brand && invitation.BriefId == brief
                ? await answer(found, invitation)
                // Which says what became of it.
                : new SeeOther($"/invitation/{token}");
    }

    private static ApplicationForm FormOf(Invitation? invitation) => invitation is null
        ? ApplicationForm.Empty
        : ApplicationForm.Empty with { Name = invitation.Name, Email = invitation.Email };

    private PageResult<ApplyPage> Page(
        string brand, Brief brief, HttpContext http, ApplicationForm form, Invitation? invitation,
        IReadOnlyList<FieldError> errors)
    {
        var reader = ReaderOf(brief, invitation, http);
        return new(reader, new Dictionary<string, object?>
        {
            [nameof(ApplyPage.BrandName)] = brands.NameOf(brand),
            [nameof(ApplyPage.BriefTitle)] = brief.Title,
            [nameof(ApplyPage.Action)] = $"{http.Request.Path}?lang={reader.Language}",
            [nameof(ApplyPage.Invited)] = invitation?.Email,
            [nameof(ApplyPage.Form)] = form,
            [nameof(ApplyPage.Problems)] = errors.Select(form.FieldOf).Distinct().ToList(),
        }, errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static Reader ReaderOf(Brief brief, Invitation? invitation, HttpContext http) =>
        ReaderChoice.Of(http, invitation?.Locale ?? brief.Locale);

    private static IResult Unknown(HttpContext http) => Notice.Page(
        ReaderChoice.Of(http), StatusCodes.Status404NotFound, DoorWords.NoBrief, [DoorWords.NoBriefText]);
}
