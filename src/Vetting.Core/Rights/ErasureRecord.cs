using System.Text.Json.Serialization;

namespace Vetting.Core.Rights;

/// <summary>
/// An erasure, from its request to its certificate. While it goes on it holds what it is about; at its end it holds no
/// name, and nothing that a name follows from.
/// </summary>
/// <param name="By">By whose request.</param>
/// <param name="Creator">As <c>CreatorIds</c> names them; null once it is done.</param>
/// <param name="Only">The ids of the vettings whose term is over; null for all of the creator.</param>
/// <param name="Traces">What is to be removed; null before it was looked for, and once it is done.</param>
/// <param name="Vettings">How many vettings.</param>
/// <param name="ToldAt">When the creator was told.</param>
/// <param name="Places">What was searched, in order, and what was removed there.</param>
/// <param name="ClosedAt">When the last of it was removed.</param>
/// <param name="Freed">Bytes that were overwritten in the embedded storage's files; null where storage does that itself.</param>
/// <param name="CompletedAt">When it was done, the storage's files too; null while it goes on.</param>
public sealed record ErasureRecord(
    string Id,
    string Brand,
    ErasureRequest By,
    DateTimeOffset RequestedAt,
    string? Creator,
    IReadOnlyList<string>? Only = null,
    Traces? Traces = null,
    int Vettings = 0,
    DateTimeOffset? ToldAt = null,
    IReadOnlyList<ErasedPlace>? Places = null,
    DateTimeOffset? ClosedAt = null,
    long? Freed = null,
    DateTimeOffset? CompletedAt = null)
{
    /// <summary>True when the row is not as the product wrote it.</summary>
    [JsonIgnore]
    public bool IsChanged { get; init; }

    [JsonIgnore]
    public bool IsDone => CompletedAt is not null;

    /// <summary>Adds what was removed to what was before, as every place may be gone through again.</summary>
    internal ErasureRecord With(IReadOnlyList<ErasedPlace> erased)
    {
        List<ErasedPlace> all = [.. Places ?? []];
        foreach (var place in erased)
        {
            var at = all.FindIndex(one => one.Name == place.Name);
            if (at < 0)
                all.Add(place);
            else
                all[at] = place with { Removed = all[at].Removed + place.Removed };
        }

        return this with { Places = all };
    }
}

/// <summary>By whose request something is erased.</summary>
public enum ErasureRequest
{
    Creator,
    Brand,
    Operator,
    /// <summary>Nobody's: the term of the policy is over.</summary>
    Term,
}

/// <summary>A place that was searched.</summary>
/// <param name="Name">In camelCase, such as reviewLinks.</param>
/// <param name="Removed">How many rows, blobs or mails.</param>
/// <param name="Kept">How many had to stay; see <see cref="KeptLine"/>.</param>
public sealed record ErasedPlace(string Name, int Removed, int Kept = 0);
