namespace Vetting.Core.Connections;

/// <summary>The secret that makes codes for creators; the same in every host and for as long as codes are looked for.
/// </summary>
public interface IProofKey
{
    /// <returns>32 bytes.</returns>
    Task<byte[]> GetAsync(CancellationToken cancellation);
}
