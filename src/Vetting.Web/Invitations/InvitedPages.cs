using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;
using Vetting.Core.Invitations;
using Vetting.Web.Branding;
using Vetting.Web.Review;
using Vetting.Web.Site;

namespace Vetting.Web.Invitations;

/// <summary>Where the links in invitations lead.</summary>
public sealed class InvitedPages(InvitedDesk desk, BrandLooks looks)
{
    /// <summary>GET and HEAD /invitation/{token}: shows, and changes nothing.</summary>
    public async Task<IResult> ShowAsync(string token, HttpContext http) =>
        await PageAsync(await desk.OpenAsync(token, http.RequestAborted), http);

    /// <summary>POST /invitation/{token}?act=begin|decline</summary>
    public async Task<IResult> ActAsync(string token, HttpContext http)
    {
        if (http.Request.Query["act"] == "decline")
        {
            var view = await desk.OpenAsync(token, http.RequestAborted);
            if (view is not InvitedView.Open open)
                return await PageAsync(view, http);
            await desk.DeclineAsync(token, http.RequestAborted);
            return await SayAsync(http, open.Invitation, StatusCodes.Status200OK, InvitationWords.Noted, InvitationWords.NotedText);
        }

        return await desk.BeginAsync(token, http.RequestAborted) is InvitedView.Open begun
            ? new SeeOther($"/apply/{begun.Invitation.Brand}/{begun.Invitation.BriefId}/{token}{LanguageOf(http)}")
            : await PageAsync(await desk.OpenAsync(token, http.RequestAborted), http);
    }

    private async Task<IResult> PageAsync(InvitedView view, HttpContext http) => view switch
    {
        InvitedView.Open open => Invited(open, await looks.OfAsync(open.Invitation.Brand, http.RequestAborted), http),
        InvitedView.Over over => await SayAsync(
            http, over.Invitation, StatusCodes.Status410Gone, InvitationWords.Ended, InvitationWords.EndedText),
        _ => Notice.Page(
            ReaderChoice.Of(http), StatusCodes.Status404NotFound, NoticeWords.Unknown, [NoticeWords.UnknownText]),
    };

    private static PageResult<InvitedPage> Invited(InvitedView.Open open, BrandLook look, HttpContext http) => new(
        ReaderChoice.Of(http, open.Invitation.Locale), new Dictionary<string, object?>
        {
            [nameof(InvitedPage.Open)] = open,
            [nameof(InvitedPage.BrandName)] = look.Name,
        }, look: look);

    private async Task<IResult> SayAsync(
        HttpContext http, Invitation invitation, int status, LocalizedText heading, LocalizedText text)
    {
        var look = await looks.OfAsync(invitation.Brand, http.RequestAborted);
        return Notice.Page(
            ReaderChoice.Of(http, invitation.Locale), status, heading, [text.With(("brand", look.Name))], look: look);
    }

    private static string LanguageOf(HttpContext http) =>
        http.Request.Query["lang"].ToString() is ("fr" or "en") and var language ? $"?lang={language}" : "";
}
