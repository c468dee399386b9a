namespace Vetting.Core.Dossiers;

/// <summary>Small copies of the public pictures of posts that a vetting's dossier quotes.</summary>
public interface IEvidencePictures
{
    /// <summary>Those that were kept, in no order.</summary>
    Task<IReadOnlyList<EvidencePicture>> ListAsync(string vettingId, CancellationToken cancellation);

    Task SaveAsync(string vettingId, EvidencePicture picture, CancellationToken cancellation);

    /// <returns>How many were removed.</returns>
    Task<int> RemoveAsync(string vettingId, CancellationToken cancellation);
}

/// <param name="Address">Where the picture was.</param>
/// <param name="Jpeg">As <see cref="IPictureTaker"/> takes it.</param>
public sealed record EvidencePicture(string Address, byte[] Jpeg);
