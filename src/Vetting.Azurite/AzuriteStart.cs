namespace Vetting.Azurite;

/// <summary>What an Azurite said when it had started.</summary>
/// <param name="EndedWell">False when the one before it ended without a word: killed, or with its machine.</param>
/// <param name="Lost">Blobs whose bytes are gone, as container/name; they are not there any more.</param>
public sealed record AzuriteStart(AzuritePorts Ports, bool EndedWell, IReadOnlyList<string> Lost);
