using Vetting.Core.Policies;
using Vetting.Web.Dossiers;

namespace Vetting.Web.Tests.Dossiers;

public sealed class DossierLinesTests
{
    [Fact]
    public void Finds_the_lines_that_the_dossier_names_as_first()
    {
        var lines = DossierLines.First(DossierSamples.Troubled());

        Assert.Equal([Severity.Floor, Severity.High, Severity.Medium], lines.Take(3).Select(line => line.Finding.Severity));
        Assert.Equal("safety-1", lines[0].Anchor);
    }

    [Fact]
    public void Has_no_first_lines_where_nothing_was_found() => Assert.Empty(DossierLines.First(DossierSamples.Thin()));
}
