namespace Vetting.Core.Brands;

public interface IBrandDirectory
{
    /// <summary>In ordinal order of their slugs.</summary>
    IReadOnlyList<Brand> All { get; }

    Brand? Find(string slug);
}

public static class BrandDirectoryExtensions
{
    /// <summary>The brand's name, or its slug when the operator has removed it since.</summary>
    public static string NameOf(this IBrandDirectory brands, string slug) => brands.Find(slug)?.Name ?? slug;
}
