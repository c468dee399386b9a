using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>A rule's expression in a text, not yet weighed.</summary>
/// <param name="Loose">True when other words may stand within it.</param>
internal readonly record struct Spot(string Rule, string Words, int Start, int Length, bool Loose = false)
{
    public int End => Start + Length;

    /// <summary>Whether another of the same rule begins inside, or ends with it.</summary>
    public bool Excuses(Spot other) => Rule == other.Rule && Start < other.End && other.Start < End
        && (Start <= other.Start || other.End <= End);
}
