using Vetting.Core.Content;

namespace Vetting.Core.Rights;

/// <summary>What people are told of erasures beyond their certificates.</summary>
public static class ErasureWords
{
    public static readonly LocalizedText Changed = new(
        "Cette attestation n’est pas telle que le produit l’a écrite : ne vous y fiez pas.",
        "This certificate is not as the product wrote it: do not rely on it.");
}
