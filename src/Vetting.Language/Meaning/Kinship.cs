namespace Vetting.Language.Meaning;

/// <summary>How near two words are by their stems' letters.</summary>
internal static class Kinship
{
    /// <summary>From this on two words are forms of one.</summary>
    public const double Same = 0.7;

    private const double Derived = 0.75;
    private const double Compounded = 0.5;
    private const int ShortestRoot = 4;
    private const int DerivedRoot = 5;
    private const double DerivedShare = 0.65;

    /// <returns>0 to 1: 1 of one stem; less of one root, "légume" and "légumineuse"; less of a compound, "book" and
    /// "bookshop".</returns>
    /// <param name="compounds">Whether the language writes compounds as one word.</param>
    public static double Of(string stem, string other, bool compounds)
    {
        if (stem == other)
            return 1;

        var (shorter, longer) = stem.Length <= other.Length ? (stem, other) : (other, stem);
        if (shorter.Length < ShortestRoot)
            return 0;

        var root = shorter.AsSpan().CommonPrefixLength(longer);
        if ((root >= DerivedRoot && root >= DerivedShare * longer.Length)
            || (root == shorter.Length && longer.Length == root + 1))
        {
            return Derived;
        }

        return compounds && (root == shorter.Length
            || (shorter.Length >= DerivedRoot && longer.EndsWith(shorter, StringComparison.Ordinal))) ? Compounded : 0;
    }
}
