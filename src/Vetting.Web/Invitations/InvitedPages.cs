using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Invitations;
using Vetting.Web.Review;
using Vetting.Web.Site;

namespace Vetting.Web.Invitations;

/// <summary>Where the links in invitations lead.</summary>
public sealed class InvitedPages(InvitedDesk desk, IBrandDirectory brands)
{
    /// <summary>GET and HEAD /invitation/{token}: shows, and changes nothing.</summary>
    public async Task<IResult> ShowAsync(string token, HttpContext http) =>
        Page(await desk.OpenAsync(token, http.RequestAborted), http);

    /// <summary>POST /invitation/{token}?act=begin|decline</summary>
    public async Task<IResult> ActAsync(string token, HttpContext http)
    {
        if (http.Request.Query["act"] == "decline")
        {
            var view = await desk.OpenAsync(token, http.RequestAborted);
            if (view is not InvitedView.Open open)
                return Page(view, http);
            await desk.DeclineAsync(token, http.RequestAborted);
            return Say(http, open.Invitation, StatusCodes.Status200OK, InvitationWords.Noted, InvitationWords.NotedText);
        }

        return await desk.BeginAsync(token, http.RequestAborted) is InvitedView.Open begun
            ? new SeeOther($"/apply/{begun.Invitation.Brand}/{begun.Invitation.BriefId}/{token}{LanguageOf(http)}")
            : Page(await desk.OpenAsync(token, http.RequestAborted), http);
    }

    private IResult Page(InvitedView view, HttpContext http) => view switch
    {
        InvitedView.Open open => new PageResult<InvitedPage>(
            ReaderChoice.Of(http, open.Invitation.Locale), new Dictionary<string, object?>
            {
                [nameof(InvitedPage.Open)] = open,
                [nameof(InvitedPage.BrandName)] = brands.NameOf(open.Invitation.Brand),
            }),
        InvitedView.Over over => Say(
            http, over.Invitation, StatusCodes.Status410Gone, InvitationWords.Ended, InvitationWords.EndedText),
        _ => Notice.Page(
            ReaderChoice.Of(http), StatusCodes.Status404NotFound, NoticeWords.Unknown, [NoticeWords.UnknownText]),
    };

    private IResult Say(
        HttpContext http, Invitation invitation, int status, Core.Content.LocalizedText heading,
        Core.Content.LocalizedText text)
    {
        var brand = brands.NameOf(invitation.Brand);
        return Notice.Page(
            ReaderChoice.Of(http, invitation.Locale), status, heading, [text.With(("brand", brand))], brand);
    }

    private static string LanguageOf(HttpContext http) =>
        http.Request.Query["lang"].ToString() is ("fr" or "en") and var language ? $"?lang={language}" : "";
}
