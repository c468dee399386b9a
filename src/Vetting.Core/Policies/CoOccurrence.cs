
namespace Vetting.Core.Policies;

/// <summary>Words that mean trouble only beside one another, in one sentence.</summary>
/// <param name="Within">The most words between the first and the last of them, 0 to 20.</param>
/// <param name="Words">Two lists or more; one of each must be there.</param>
/// <param name="Ordered">True when they must stand in the order of the lists.</param>
/// <param name="Rarest">Which list is looked for first, from 0; the rest only where it is found, which saves
/// time.</param>
public sealed record CoOccurrence(
    int Within,
    IReadOnlyList<IReadOnlyList<string>> Words,
    string? Language = null,
    bool Ordered = false,
    int Rarest = 0);
