using Microsoft.Extensions.DependencyInjection;
using Vetting.Web.Dossiers;

namespace Vetting.Web.Tests.Dossiers;

public sealed class StandaloneDossierTests
{
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

    private static async Task<string> RenderAsync(string language)
    {
        await using var services = new ServiceCollection().AddVettingPages().BuildServiceProvider();
        return await services.GetRequiredService<DossierRenderer>().RenderStandaloneAsync(DossierSamples.Sound(),
            language);
    }
}
