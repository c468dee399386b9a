using Microsoft.AspNetCore.Http;
using Vetting.Core.Review;
using Vetting.Web.Site;

namespace Vetting.Web.Inbox;

/// <summary>The development inbox. For hosts without a mail server only: it shows live review links.</summary>
public sealed class InboxPages(IDevelopmentInbox inbox)
{
    /// <summary>GET /dev/inbox</summary>
    public async Task<IResult> ListAsync(HttpContext http) => new PageResult<InboxPage>(
        ReaderChoice.Of(http), new Dictionary<string, object?>
        {
            [nameof(InboxPage.Mails)] = await inbox.ListAsync(http.RequestAborted),
        });

    /// <summary>GET /dev/inbox/{key}, the key in base64url.</summary>
    public async Task<IResult> ShowAsync(string key, HttpContext http) =>
        await FindAsync(key, http) is { } received
            ? new PageResult<MailPage>(ReaderChoice.Of(http), new Dictionary<string, object?>
            {
                [nameof(MailPage.Received)] = received,
            }, policy: PagePolicy.Framing)
            : NotFound(http);

    /// <summary>GET /dev/inbox/{key}/html: the mail itself, for a sandboxed frame.</summary>
    public async Task<IResult> ShowHtmlAsync(string key, HttpContext http)
    {
        if (await FindAsync(key, http) is not { } received)
            return NotFound(http);
        PagePolicy.Framed.Apply(http.Response);
        return Results.Content(
            received.Mail.Html.Replace("<head>", "<head><base target=\"_blank\">", StringComparison.Ordinal),
            "text/html; charset=utf-8");
    }

    private async Task<InboxMail?> FindAsync(string encoded, HttpContext http) =>
        InboxAddress.KeyOf(encoded) is { } key ? await inbox.FindAsync(key, http.RequestAborted) : null;

    private static IResult NotFound(HttpContext http) => Notice.Page(
        ReaderChoice.Of(http), StatusCodes.Status404NotFound, InboxWords.NotFound, [InboxWords.NotFoundDo]);
}
