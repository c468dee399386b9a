using Microsoft.AspNetCore.Http;
using Vetting.Core.Branding;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.Members;
using Vetting.Web.Desk;
using Vetting.Web.Ops;
using Vetting.Web.Site;

namespace Vetting.Web.Branding;

/// <summary>Where owners let the team's chat hear of vettings.</summary>
internal sealed class ChatPages
{
    private const int MostFields = 8;
    private const int MostText = 8 * 1024;

    private readonly BrandPages _pages;
    private readonly IBrandProfiles _profiles;
    private readonly ISecretBox _secrets;
    private readonly IChatSender _sender;
    private readonly TeamNewsComposer _composer;

    public ChatPages(
        BrandPages pages, IBrandProfiles profiles, ISecretBox secrets, IChatSender sender, TeamNewsComposer composer) =>
        (_pages, _profiles, _secrets, _sender, _composer) = (pages, profiles, secrets, sender, composer);

    /// <summary>POST /desk/{brand}/brand/chat: keeps the address once a message went there.</summary>
    public Task<IResult> SaveAsync(string brand, HttpContext http) => _pages.ChangeAsync(brand, http, async (member, look) =>
    {
        var form = ChatForm.Of(await SmallForm.FieldsAsync(http, MostFields, MostText) ?? []);
        if (form.ToUri() is not { } address)
            return Wrong(http, member, look, BrandWords.WrongChat);
        if (await TrySendAsync(form.Kind, address, look, form.Locale, http) is { } problem)
            return Wrong(http, member, look, problem);
        var chat = new TeamChat(form.Kind, _secrets.Seal(brand, address.AbsoluteUri), address.Host, form.Locale);
        await _profiles.UpdateAsync(brand, profile => profile with { Chat = chat }, http.RequestAborted);
        return SignInPages.Redirect(http, $"{DeskAddress.Brand(brand)}?said=saved");
    });

    /// <summary>POST /desk/{brand}/brand/chat/remove</summary>
    public Task<IResult> RemoveAsync(string brand, HttpContext http) => _pages.ChangeAsync(brand, http, async (_, _) =>
    {
        await _profiles.UpdateAsync(brand, profile => profile with { Chat = null }, http.RequestAborted);
        return SignInPages.Redirect(http, $"{DeskAddress.Brand(brand)}?said=saved");
    });

    /// <returns>Why no message went there; null when one did.</returns>
    private async Task<LocalizedText?> TrySendAsync(
        ChatKind kind, Uri address, BrandLook look, string locale, HttpContext http)
    {
        try
        {
            await _sender.SendAsync(kind, address, _composer.Test(look, locale), http.RequestAborted);
            return null;
        }
        catch (Exception failed) when (failed is HttpRequestException or TimeoutException or PermanentFailureException)
        {
            return BrandWords.ChatFailed.With(("detail", failed.Message.TrimEnd('.')));
        }
    }

    private IResult Wrong(HttpContext http, Member member, BrandLook look, LocalizedText problem) =>
        _pages.Page(http, member, look, BrandForm.Of(look.Profile), [problem]);
}
