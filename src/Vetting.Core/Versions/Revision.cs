using System.Text.Json.Serialization;

namespace Vetting.Core.Versions;

/// <summary>When something was saved, by whom, and what that changed.</summary>
/// <param name="Number">1 for the first, and one more each time.</param>
/// <param name="By">Null for what stood before versions were kept.</param>
/// <param name="Changed">Paths as in <see cref="JsonChange"/>, longer ones cut; none of the first version.</param>
public sealed record Revision(int Number, DateTimeOffset At, Author? By, IReadOnlyList<string> Changed)
{
    public const int MostChanged = 50;

    /// <summary>A path names items as whoever wrote them did, at any length; a row has an end.</summary>
    private const int LongestPath = 200;

    /// <summary>True when the record is not as it was written.</summary>
    [JsonIgnore]
    public bool IsChanged { get; init; }

    /// <param name="before">The JSON of the version before; null for none.</param>
    public static Revision Of(Edit edit, int number, string? before, string after) => new(
        number, edit.At, edit.By,
        before is null ? [] : [.. JsonChanges.Between(before, after).Select(change => Cut(change.Path)).Take(MostChanged)]);

    private static string Cut(string path) => path.Length <= LongestPath ? path : $"{path[..LongestPath]}…";
}

/// <summary>Something as a version has it.</summary>
public sealed record Versioned<T>(Revision Revision, T Value);

/// <param name="Continuation">For the next page; null on the last.</param>
public sealed record VersionPage<T>(IReadOnlyList<T> Items, string? Continuation);
