using Vetting.Core.Dossiers;

namespace Vetting.Core.Rights.Places;

/// <summary>Copies of the pictures of posts that dossiers quote.</summary>
internal sealed class PicturesPlace(IEvidencePictures pictures) : IPersonalPlace
{
    public string Name => "evidencePictures";

    public async Task<IReadOnlyList<ErasedPlace>> EraseAsync(
        ErasureRecord erasure, Traces traces, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var vetting in traces.Vettings)
            removed += await pictures.RemoveAsync(vetting, cancellation);
        return Erased.Of(Name, removed);
    }
}
