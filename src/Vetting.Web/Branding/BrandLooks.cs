using Vetting.Core.Branding;
using Vetting.Core.Brands;

namespace Vetting.Web.Branding;

/// <summary>Finds how a brand shows itself.</summary>
public sealed class BrandLooks(IBrandDirectory brands, IBrandProfiles profiles)
{
    public async Task<BrandLook> OfAsync(string brand, CancellationToken cancellation)
    {
        var profile = await profiles.FindAsync(brand, cancellation);
        return new BrandLook(profile.Name ?? brands.NameOf(brand), profile);
    }
}
