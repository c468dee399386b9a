using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Vetting.Web.Tests.Site;

/// <summary>How a page comes out of a printer.</summary>
internal static partial class Sheets
{
    /// <returns>The number of A4 sheets.</returns>
    public static async Task<int> CountAsync(IPage page)
    {
        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true });
        return Sheet().Count(Encoding.Latin1.GetString(pdf));
    }

    // Chromium writes the objects of its pages plain.
    [GeneratedRegex(@"/Type\s*/Page[^s]")]
    private static partial Regex Sheet();
}
