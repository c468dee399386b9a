using Vetting.Core.Brands;

namespace Vetting.Web.Tests.Site;

internal sealed class OneBrand(Brand brand) : IBrandDirectory
{
    public IReadOnlyList<Brand> All { get; } = [brand];

    public Brand? Find(string slug) => slug == brand.Slug ? brand : null;
}
