using System.Reflection;
using Microsoft.Playwright;

namespace Vetting.Web.Tests.Site;

/// <summary>What axe-core finds wrong with a page, by WCAG 2.2 AA and its own best practices.</summary>
internal static class Axe
{
    private const string Run = """
        async () => (await axe.run()).violations.map(violation =>
          `${violation.id}: ${violation.nodes.map(node => node.target.join(' ')).slice(0, 5).join(' | ')}`)
        """;

    private static readonly Lazy<string> Script = new(() => File.ReadAllText(typeof(Axe).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Axe").Value!));

    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Script.Value);
        return await page.EvaluateAsync<string[]>(Run);
    }

    /// <summary>Nothing it complains about, nothing axe finds in either scheme, and nothing beyond the screen's edge.</summary>
    public static async Task SoundAsync(Visit visit)
    {
        // A browser's console tells of pages that say what is wrong with a form, too.
        Assert.DoesNotContain(visit.Complaints, complaint => !complaint.Contains("status of 422", StringComparison.Ordinal));
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            Assert.Empty(await ViolationsAsync(visit.Page));
        }

        var size = visit.Page.ViewportSize!;
        await visit.Page.SetViewportSizeAsync(320, size.Height);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await visit.Page.SetViewportSizeAsync(size.Width, size.Height);
    }
}
