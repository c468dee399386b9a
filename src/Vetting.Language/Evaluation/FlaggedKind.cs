namespace Vetting.Language.Evaluation;

/// <summary>How many texts of a kind are flagged.</summary>
public sealed record FlaggedKind(string Kind, FlaggedShare Share)
{
    /// <summary>By kind, in ordinal order.</summary>
    public static IReadOnlyList<FlaggedKind> Of(IEnumerable<(string Kind, bool Flagged)> texts) =>
    [
        .. texts.GroupBy(text => text.Kind, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => new FlaggedKind(
                kind.Key, new FlaggedShare(kind.Count(text => text.Flagged), kind.Count()))),
    ];
}
