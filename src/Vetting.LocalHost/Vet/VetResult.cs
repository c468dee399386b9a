using Vetting.Core.Dossiers;

namespace Vetting.LocalHost.Vet;

/// <param name="Dossier">Its bytes.</param>
/// <param name="Pictures">Of posts that it quotes, those that could be had.</param>
internal sealed record VetResult(byte[] Dossier, IReadOnlyList<EvidencePicture> Pictures);
