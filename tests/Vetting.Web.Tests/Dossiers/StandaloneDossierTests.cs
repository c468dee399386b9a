using Microsoft.Extensions.DependencyInjection;
using Vetting.Testing.Browser;
using Vetting.Web.Dossiers;

namespace Vetting.Web.Tests.Dossiers;

public sealed class StandaloneDossierTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [Fact]
    public async Task Looks_right_from_a_folder_under_its_own_policy()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("vetting-dossier-").FullName, "dossier.html");
        await File.WriteAllTextAsync(file, await RenderAsync("fr"));
        var page = await chromium.Browser.NewPageAsync();
        List<string> complaints = [];
        page.Console += (_, message) => complaints.Add(message.Text);

        await page.GotoAsync(new Uri(file).AbsoluteUri);

        Assert.Empty(complaints);
        Assert.Equal("sticky", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.bar')).position"));
        await page.CloseAsync();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Is_one_file_that_asks_for_nothing_else(string language)
    {
        var html = await RenderAsync(language);

        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("/assets/", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_of_growth_tells_the_day_that_stands_out_in_the_middle_of_a_month() =>
        Assert.Matches("<td class=\"figure\">24,143</td><td>yes</td>", await RenderAsync("en"));

    private static async Task<string> RenderAsync(string language)
    {
        await using var services = new ServiceCollection().AddVettingPages().BuildServiceProvider();
        return await services.GetRequiredService<DossierRenderer>().RenderStandaloneAsync(DossierSamples.Sound(),
            language);
    }
}
