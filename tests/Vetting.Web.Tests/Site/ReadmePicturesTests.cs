using System.Text.RegularExpressions;
using Vetting.Core.Briefs;
using Vetting.Core.Desk;
using Vetting.Core.Versions;
using Vetting.Testing.Builders;
using Vetting.Web.Tests.Desk;
using Vetting.Web.Tests.Dossiers;

namespace Vetting.Web.Tests.Site;

/// <summary>The pictures of the README: of the desk and of a dossier, as the pages are.</summary>
public sealed partial class ReadmePicturesTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    // Set to anything to take them anew.
    private const string TakeVariable = "VETTING_README_PICTURES";

    private const int MostBytes = 300_000;

    [Fact]
    public async Task Takes_the_pictures_of_the_desk_and_of_a_dossier()
    {
        var dossier = DossierSamples.Sound();
        await fixture.Site.Get<IBriefStore>().SaveAsync(
            "maison-lin", dossier.BriefId, Sample.Brief with { Id = dossier.BriefId, Title = dossier.BriefTitle },
            new Edit(new Author.Person("Claire", DeskVisits.Owner), RunningSite.Now, null), default);
        var sound = (await fixture.Site.LinkAsync(await fixture.Site.InviteAsync(dossier))).VettingId;
        await fixture.Site.InviteAsync(DossierSamples.Troubled());
        await fixture.Site.InviteAsync(DossierSamples.Thin());
        fixture.Site.Get<CandidateIndex>().Refresh("maison-lin");
        await using var visit = await fixture.MemberAsync(
            "/desk/maison-lin?lang=en", "Nora Diallo", screen: Screen.Desk with { Height = 620 });

        Assert.Contains("3 candidates to read", await visit.TextAsync(), StringComparison.Ordinal);
        await TakeAsync(visit, "desk");
        await visit.Page.SetViewportSizeAsync(Screen.Desk.Width, 760);
        await visit.GoAsync($"/desk/maison-lin/vettings/{sound}?lang=en");
        Assert.Contains(dossier.Creator.Name, await visit.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await TakeAsync(visit, "dossier");
    }

    [Fact]
    public void The_README_shows_pictures_that_are_there_and_soon_loaded()
    {
        var shown = Picture().Matches(File.ReadAllText(Path.Combine(Root(), "README.md"))).Select(match => match.Groups[1].Value);

        Assert.Equal(["pictures/desk.png", "pictures/dossier.png"], shown);
        Assert.All(shown, path => Assert.InRange(new FileInfo(Path.Combine(Root(), path)).Length, 10_000, MostBytes));
    }

    private static async Task TakeAsync(Visit visit, string name)
    {
        if (Environment.GetEnvironmentVariable(TakeVariable) is { Length: > 0 })
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(Root(), "pictures", $"{name}.png") });
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "VettingFunctions.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No VettingFunctions.sln above.");
        return folder;
    }

    [GeneratedRegex(@"\]\((pictures/[a-z]+\.png)\)")]
    private static partial Regex Picture();
}
