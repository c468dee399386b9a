namespace Vetting.Azurite;

/// <summary>What an Azurite said when it had started.</summary>
/// <param name="EndedWell">False when the one before it ended without a word: killed, or with its machine.</param>
/// <param name="Lost">Blobs whose bytes are gone, as container/name; they are not there any more.</param>
/// <param name="Synced">Whether answers wait for the disk, as those of the one before it are taken to have.</param>
public sealed record AzuriteStart(
    AzuritePorts Ports, bool EndedWell, IReadOnlyList<string> Lost, bool Synced = true)
{
    /// <summary>True where something that was answered may be gone.</summary>
    public bool MayHaveLost => Lost.Count > 0 || !EndedWell && !Synced;
}
