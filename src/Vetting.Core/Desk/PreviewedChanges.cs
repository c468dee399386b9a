using Vetting.Core.Dossiers;

namespace Vetting.Core.Desk;

/// <summary>What a change would have made of past vettings.</summary>
/// <param name="Changes">One a vetting: those whose recommendation changes first, then by how far the score moves.</param>
/// <param name="Unread">How many could not be judged again, as what they were judged on is gone or of another form.</param>
/// <param name="All">False where there are older ones that were not looked at.</param>
public sealed record PreviewedChanges(IReadOnlyList<DossierChange> Changes, int Unread, bool All)
{
    public static PreviewedChanges Of(IEnumerable<DossierChange> changes, int unread, bool all) => new(
        [
            .. changes.OrderByDescending(change => change.Flips).ThenByDescending(change => change.Any)
                .ThenByDescending(Moved).ThenBy(change => change.VettingId, StringComparer.Ordinal),
        ],
        unread, all);

    public int Flips => Changes.Count(change => change.Flips);

    private static double Moved(DossierChange change) =>
        Math.Abs((change.Score.After ?? 0) - (change.Score.Before ?? 0));
}
