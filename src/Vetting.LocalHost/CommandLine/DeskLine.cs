using Vetting.Core.Brands;

namespace Vetting.LocalHost.CommandLine;

/// <summary>Where a brand's people sign in, and who is the first of them.</summary>
internal static class DeskLine
{
    /// <param name="inbox">True where mail is kept and not sent.</param>
    public static string Of(Uri host, Brand brand, bool inbox) =>
        $"{new Uri(host, $"/desk/{brand.Slug}")}  ({(brand.Owners is [var first, ..] ? SignIn(first, inbox) : Nobody(brand))})";

    private static string SignIn(BrandOwner first, bool inbox) =>
        $"sign in as {first.Email}; the link comes {(inbox ? "to the inbox" : "by mail")}";

    private static string Nobody(Brand brand) => $"name its first owner in Brands__{brand.Slug}__Owners__0";
}
