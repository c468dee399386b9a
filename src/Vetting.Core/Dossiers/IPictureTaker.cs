namespace Vetting.Core.Dossiers;

/// <summary>Takes a small copy of a public picture.</summary>
public interface IPictureTaker
{
    /// <summary>Never throws for what the other end does.</summary>
    /// <returns>A JPEG without metadata, at most 240 px a side; null when there is no picture that can be read.</returns>
    Task<byte[]?> TakeAsync(Uri address, CancellationToken cancellation);
}
