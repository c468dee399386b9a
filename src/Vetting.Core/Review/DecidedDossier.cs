using Vetting.Core.Dossiers;
using Vetting.Core.Notes;

namespace Vetting.Core.Review;

/// <summary>What was decided on.</summary>
/// <param name="Seen">Of the dossier's evidence, since it was compiled.</param>
/// <param name="Notes">What stands beside its lines.</param>
public sealed record DecidedDossier(Dossier Dossier, SeenEvidence Seen, IReadOnlyList<Note> Notes);
