using Microsoft.AspNetCore.Http;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Invitations;
using Vetting.Core.Pipeline;
using Vetting.Web.Api;
using Vetting.Web.Branding;
using Vetting.Web.Review;
using Vetting.Web.Security;
using Vetting.Web.Site;

namespace Vetting.Web.Door;

/// <summary>Where creators apply.</summary>
internal sealed class DoorPages
{
    private const int MostText = 8 * 1024;

    private readonly DoorDesk _desk;
    private readonly InvitedDesk _invited;
    private readonly ChannelNotes _notes;
    private readonly CheckLimits _limits;
    private readonly BrandLooks _looks;
    private readonly TimeProvider _time;

    public DoorPages(
        DoorDesk desk, InvitedDesk invited, ChannelNotes notes, CheckLimits limits, BrandLooks looks,
        TimeProvider time) =>
        (_desk, _invited, _notes, _limits, _looks, _time) = (desk, invited, notes, limits, looks, time);

    /// <summary>GET and HEAD /apply/{brand}/{brief}, and /{token} after it</summary>
    /// <param name="token">Of an invitation; null where anybody may come.</param>
    public Task<IResult> ShowAsync(string brand, string brief, HttpContext http, string? token = null) =>
        WithBriefAsync(brand, brief, http, token, async (found, invitation) =>
            await PageAsync(brand, found, http, FormOf(invitation), invitation, []));

    /// <summary>POST /apply/{brand}/{brief}, and /{token} after it</summary>
    /// <inheritdoc cref="ShowAsync" path="/param"/>
    public Task<IResult> ApplyAsync(string brand, string brief, HttpContext http, string? token = null) =>
        WithBriefAsync(brand, brief, http, token, (found, invitation) => ApplyAsync(brand, found, invitation, http));

    /// <summary>POST /apply/{brand}/{brief}/check: for the form's script, one account.</summary>
    public async Task<IResult> CheckAsync(string brand, string brief, HttpContext http)
    {
        if (!SameOrigin.Sent(http.Request) || await _desk.FindBriefAsync(brand, brief, http.RequestAborted) is not { } found)
            return Results.NotFound();
        if (await SmallForm.FieldsAsync(http, 4, MostText) is not { } fields)
            return Results.BadRequest();
        var typed = new ApplicationChannel(
            fields.GetValueOrDefault("platform").ToString(), fields.GetValueOrDefault("account").ToString().Trim());
        if (!_limits.TryTake(http, typed.Platform))
            return Answer.Json(StatusCodes.Status429TooManyRequests, new { }).With("Retry-After", "60");
        return Answer.Json(StatusCodes.Status200OK, await _notes.OfAsync(
            typed, ReaderOf(found, null, http), http.RequestAborted));
    }

    private async Task<IResult> ApplyAsync(string brand, Brief found, Invitation? invitation, HttpContext http)
    {
        if (await ApplicationForm.ReadAsync(http.Request, http.RequestAborted) is not { } form)
        {
            return Notice.Page(ReaderChoice.Of(http), StatusCodes.Status415UnsupportedMediaType,
                NoticeWords.NotAForm, [NoticeWords.NotAFormText]);
        }

        var reader = ReaderOf(found, invitation, http);
        if (form.ChecksOnly)
        {
            return await PageAsync(brand, found, http, form, invitation, [], _limits.TryTake(http, form.Channels[0].Platform)
                ? await _notes.OfAsync(form, reader, http.RequestAborted)
                : null);
        }

        return await _desk.ApplyAsync(
            brand, found, form.ToBody(reader.Language, _time.GetUtcNow()), invitation, http.RequestAborted) switch
        {
            ApplyResult.Invalid invalid => await PageAsync(brand, found, http, form, invitation, invalid.Errors),
            ApplyResult.Known known => new SeeOther($"/creator/{known.Token}?lang={reader.Language}"),
            _ => Notice.Page(
                reader, StatusCodes.Status200OK, DoorWords.MailSent,
                [DoorWords.MailSentText.With(("email", form.Email)), DoorWords.MailSentMore],
                look: await _looks.OfAsync(brand, http.RequestAborted)),
        };
    }

    private async Task<IResult> WithBriefAsync(
        string brand, string brief, HttpContext http, string? token, Func<Brief, Invitation?, Task<IResult>> answer)
    {
        if (await _desk.FindBriefAsync(brand, brief, http.RequestAborted) is not { } found)
            return Unknown(http);
        if (token is null)
            return await answer(found, null);
        return await _invited.OpenAsync(token, http.RequestAborted) is InvitedView.Open { Invitation: var invitation }
            && invitation.Brand == brand && invitation.BriefId == brief
                ? await answer(found, invitation)
                // Which says what became of it.
                : new SeeOther($"/invitation/{token}");
    }

    private static ApplicationForm FormOf(Invitation? invitation) => invitation is null
        ? ApplicationForm.Empty
        : ApplicationForm.Empty with { Name = invitation.Name, Email = invitation.Email };

    private async Task<PageResult<ApplyPage>> PageAsync(
        string brand, Brief brief, HttpContext http, ApplicationForm form, Invitation? invitation,
        IReadOnlyList<FieldError> errors, IReadOnlyList<ChannelNote?>? notes = null)
    {
        var reader = ReaderOf(brief, invitation, http);
        var look = await _looks.OfAsync(brand, http.RequestAborted);
        return new(reader, new Dictionary<string, object?>
        {
            [nameof(ApplyPage.BrandName)] = look.Name,
            [nameof(ApplyPage.BriefTitle)] = brief.Title,
            [nameof(ApplyPage.Action)] = $"{http.Request.Path}?lang={reader.Language}",
            [nameof(ApplyPage.Invited)] = invitation?.Email,
            [nameof(ApplyPage.Form)] = form,
            [nameof(ApplyPage.Problems)] = errors.Select(form.FieldOf).Distinct().ToList(),
            [nameof(ApplyPage.Notes)] = notes,
            [nameof(ApplyPage.CheckAddress)] = $"/apply/{brand}/{brief.Id}/check?lang={reader.Language}",
        }, errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, PagePolicy.Strict.Scripted, look);
    }

    private static Reader ReaderOf(Brief brief, Invitation? invitation, HttpContext http) =>
        ReaderChoice.Of(http, invitation?.Locale ?? brief.Locale);

    private static IResult Unknown(HttpContext http) => Notice.Page(
        ReaderChoice.Of(http), StatusCodes.Status404NotFound, DoorWords.NoBrief, [DoorWords.NoBriefText]);
}
