using Microsoft.AspNetCore.Http;
using Vetting.Core.Members;
using Vetting.Web.Review;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>What the desk says to a form that it does not take.</summary>
internal static class DeskNotices
{
    public static IResult NotAForm(HttpContext http) => Notice.Page(
        ReaderChoice.Of(http), StatusCodes.Status415UnsupportedMediaType, NoticeWords.NotAForm, [NoticeWords.NotAFormText],
        policy: PagePolicy.SignedIn);

    public static IResult OwnersOnly(HttpContext http, Member member) => Notice.Page(
        DeskSession.ReaderOf(http, member), StatusCodes.Status403Forbidden, DeskWords.OwnersOnly, [DeskWords.OwnersOnlyText],
        policy: PagePolicy.SignedIn);
}
