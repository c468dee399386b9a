using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Dossiers;
using Vetting.Core.History;
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

    [Theory]
    [InlineData("fr", "Lu dans l’export TikTok, entrées comprises\u00a0: 11 sur 12.", "Laissées de côté\u00a0: 3 non publiques.",
        "Cet export ne contient ni vues ni commentaires reçus.", "Une plateforme ne signe pas ses exports",
        "Messages, contacts, lieux et données publicitaires n’ont pas été lus.")]
    [InlineData("en", "Read from the TikTok export, entries understood: 11 of 12.", "Left out: 3 not public.",
        "This export holds no views and no comments received.", "Platforms do not sign their exports",
        "Messages, contacts, places and advertising data were not read.")]
    public async Task Says_what_was_opened_of_a_platforms_export_and_what_was_not(string language, params string[] sentences)
    {
        var export = new ExportReading(
            "TikTok", "user_data_tiktok.json", null, ["export/user_data_tiktok.json"], 12, 8, 1, [new(LeftOutReason.NotPublic, 3)]);
        var sound = DossierSamples.Sound();
        var html = System.Net.WebUtility.HtmlDecode(
            await RenderAsync(language, sound with { Channels = [sound.Channels[0] with { Export = export }] }));

        Assert.All(sentences, sentence => Assert.Contains(sentence, html, StringComparison.Ordinal));
        Assert.Contains("<bdi>user_data_tiktok.json</bdi>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Instagram", "no paid-partnership label: a post that says nothing in its text may have carried one")]
    [InlineData("YouTube", "no likes, views or comments received, and no paid-partnership label")]
    [InlineData("X", "This export holds no views or comments received, and no paid-partnership label")]
    [InlineData("Mastodon", "This export holds no likes, shares or comments received.")]
    public async Task Says_what_a_platforms_export_cannot_show(string title, string sentence)
    {
        var sound = DossierSamples.Sound();
        var export = new ExportReading(title, "posts", null, ["posts"], 12, 12);

        var html = await RenderAsync("en", sound with { Channels = [sound.Channels[0] with { Export = export }] });

        Assert.Contains(sentence, System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_to_do_where_an_export_could_not_be_read()
    {
        var sound = DossierSamples.Sound();
        var channel = sound.Channels[0] with
        {
            Unavailable = UnavailableReason.Malformed, Why = new("Redemandez-le en JSON.", "Ask for it in JSON."),
        };

        Assert.Contains("Ask for it in JSON.", await RenderAsync("en", sound with { Channels = [channel] }), StringComparison.Ordinal);
    }

    private static async Task<string> RenderAsync(string language, Dossier? dossier = null)
    {
        await using var services = new ServiceCollection().AddVettingPages().BuildServiceProvider();
        return await services.GetRequiredService<DossierRenderer>().RenderStandaloneAsync(
            dossier ?? DossierSamples.Sound(), language);
    }
}
