using Microsoft.AspNetCore.Http;
using Vetting.Core.Branding;
using Vetting.Web.Desk;
using Vetting.Web.Ops;
using Vetting.Web.Site;

namespace Vetting.Web.Branding;

/// <summary>Where owners say when their people work.</summary>
internal sealed class HoursPages
{
    // Seven days, and what goes with them.
    private const int MostFields = 16;
    private const int MostText = 16 * 1024;

    private readonly BrandPages _pages;
    private readonly IBrandProfiles _profiles;

    public HoursPages(BrandPages pages, IBrandProfiles profiles) => (_pages, _profiles) = (pages, profiles);

    /// <summary>POST /desk/{brand}/brand/hours</summary>
    public Task<IResult> SaveAsync(string brand, HttpContext http) => _pages.ChangeAsync(brand, http, async (member, look) =>
    {
        var form = HoursForm.Of(await SmallForm.FieldsAsync(http, MostFields, MostText) ?? []);
        if (form.ToCalendar() is not { } calendar)
            return _pages.Page(http, member, look, BrandForm.Of(look.Profile), [HoursWords.Wrong], hours: form);
        await _profiles.UpdateAsync(brand, profile => profile with { Calendar = calendar }, http.RequestAborted);
        return SignInPages.Redirect(http, $"{DeskAddress.Brand(brand)}?said=saved");
    });

    /// <summary>POST /desk/{brand}/brand/hours/remove</summary>
    public Task<IResult> RemoveAsync(string brand, HttpContext http) => _pages.ChangeAsync(brand, http, async (_, _) =>
    {
        await _profiles.UpdateAsync(brand, profile => profile with { Calendar = null }, http.RequestAborted);
        return SignInPages.Redirect(http, $"{DeskAddress.Brand(brand)}?said=saved");
    });
}
