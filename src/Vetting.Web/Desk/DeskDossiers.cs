using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Vettings;

namespace Vetting.Web.Desk;

/// <summary>A brand's vettings and their dossiers, one at a time.</summary>
internal sealed class DeskDossiers(IVettingStore vettings, IContentStore content)
{
    /// <returns>Null for another brand's too.</returns>
    public async Task<VettingSummary?> FindAsync(string brand, string id, CancellationToken cancellation) =>
        VettingId.Parse(id)?.Brand == brand ? await vettings.FindAsync(id, cancellation) : null;

    /// <returns>Null before it is compiled, and once it was erased.</returns>
    public async Task<Dossier?> OfAsync(VettingSummary vetting, CancellationToken cancellation)
    {
        try
        {
            return vetting.Dossier is { } dossier ? await content.GetJsonAsync<Dossier>(dossier, cancellation) : null;
        }
        catch (ContentMissingException)
        {
            return null;
        }
    }
}
