using Vetting.Core.Dossiers;
using Vetting.Web.Dossiers;

namespace Vetting.Web.Tests.Dossiers;

public sealed class DossierLinesTests
{
    [Fact]
    public void Puts_the_worst_lines_first_and_at_most_three()
    {
        var lines = DossierLines.First(DossierSamples.Troubled());

        Assert.Equal([Severity.Floor, Severity.High, Severity.Medium], lines.Select(line => line.Finding.Severity));
        Assert.Equal("safety-1", lines[0].Anchor);
    }

    [Fact]
    public void Has_no_first_lines_where_nothing_was_found() => Assert.Empty(DossierLines.First(DossierSamples.Thin()));
}
