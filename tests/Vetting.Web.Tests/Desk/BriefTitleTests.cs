using Vetting.Core.Briefs;
using Vetting.Core.Desk;
using Vetting.Core.Versions;
using Vetting.Testing.Builders;
using Vetting.Web.Tests.Dossiers;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Desk;

/// <summary>Lists call a brief what its brand calls it.</summary>
public sealed class BriefTitleTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private const string Title = "Retour en avril";

    [Theory]
    [InlineData("/desk/maison-lin", ".candidates li .quiet")]
    [InlineData("/desk/maison-lin/candidates", ".candidates-table tbody .quiet")]
    [InlineData("/desk/maison-lin/candidates", "#brief option:last-child")]
    [InlineData("/desk/maison-lin/candidates?view=cards", ".candidate-cards .quiet")]
    [InlineData("/desk/maison-lin/decide?id={id}", ".bulk .quiet")]
    public async Task Shows_the_title_of_a_brief_and_not_its_id(string path, string at)
    {
        var dossier = DossierSamples.Sound();
        var link = await fixture.Site.LinkAsync(await fixture.Site.InviteAsync(dossier));
        await SaveAsync(dossier.BriefId);
        fixture.Site.Get<CandidateIndex>().Refresh("maison-lin");
        await using var visit = await fixture.MemberAsync(
            path.Replace("{id}", link.VettingId, StringComparison.Ordinal), "Nora Diallo");

        var text = await visit.Page.Locator(at).First.InnerTextAsync();

        Assert.StartsWith(Title, text, StringComparison.Ordinal);
        Assert.DoesNotContain(dossier.BriefId, text, StringComparison.Ordinal);
    }

    private async Task SaveAsync(string id) => await fixture.Site.Get<IBriefStore>().SaveAsync(
        "maison-lin", id, Sample.Brief with { Id = id, Title = Title },
        new Edit(new Author.Person("Claire", "claire@maison-lin.example"), RunningSite.Now, null), default);
}
