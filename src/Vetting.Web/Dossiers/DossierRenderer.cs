using Vetting.Core.Dossiers;
using Vetting.Core.Review;
using Vetting.Web.Site;

namespace Vetting.Web.Dossiers;

/// <summary>A dossier as one HTML file that needs no server and no network.</summary>
public sealed class DossierRenderer
{
    private readonly PageRenderer _pages;

    internal DossierRenderer(PageRenderer pages) => _pages = pages;

    /// <param name="language">fr or en.</param>
    /// <param name="seen">Of the dossier's evidence; null where nobody looked.</param>
    public Task<string> RenderStandaloneAsync(
        Dossier dossier, string language, SeenEvidence? seen = null) =>
        _pages.RenderAsync<StandaloneDossier>(Reader.Of(language), new Dictionary<string, object?>
        {
            [nameof(StandaloneDossier.Dossier)] = dossier,
            [nameof(StandaloneDossier.Seen)] = seen,
        });
}
