namespace Vetting.Core.Matching;

/// <summary>A text with its disguised words written out.</summary>
/// <param name="Origin">For each of its code units, the one of the original text it stands for.</param>
internal sealed record Undisguised(string Text, IReadOnlyList<int> Origin)
{
    /// <summary>Where a part of it stands in the original text.</summary>
    public (int Start, int Length) Place(int start, int length) =>
        (Origin[start], Origin[start + length - 1] + 1 - Origin[start]);
}
