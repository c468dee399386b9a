namespace Vetting.Core.Brands;

public interface IBrandDirectory
{
    Brand? Find(string slug);
}

public static class BrandDirectoryExtensions
{
    /// <summary>The brand's name, or its slug when the operator has removed it since.</summary>
    public static string NameOf(this IBrandDirectory brands, string slug) => brands.Find(slug)?.Name ?? slug;
}
