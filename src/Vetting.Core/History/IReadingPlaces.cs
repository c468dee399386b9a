using Vetting.Core.Content;

namespace Vetting.Core.History;

/// <summary>Where readings stand, so that one that was cut off by a crash goes on there.</summary>
public interface IReadingPlaces
{
    IReadingPlace Of(string vettingId, int channel);

    /// <summary>Removes those of every channel of a vetting.</summary>
    /// <returns>How many.</returns>
    Task<int> RemoveOfAsync(string vettingId, CancellationToken cancellation);
}

/// <summary>Of one channel of a vetting, for one attempt at a time.</summary>
public interface IReadingPlace
{
    /// <summary>What an attempt before has read, page by page; empty when there was none, or it is too old to go on.</summary>
    Task<IReadOnlyList<PageRead>> LoadAsync(CancellationToken cancellation);

    Task AddAsync(PageRead page, CancellationToken cancellation);

    /// <summary>To be called when nothing is left to go on with.</summary>
    Task RemoveAsync(CancellationToken cancellation);
}

/// <summary>One page of a reading that goes on after it.</summary>
/// <param name="From">The cursor that it was asked by; null for the first.</param>
/// <param name="Next">The cursor of the page after.</param>
/// <param name="Bytes">Of the answer.</param>
public sealed record PageRead(
    string? From, string Next, IReadOnlyList<Post> Posts, int Skipped, long Bytes, IReadOnlyList<LocalizedText> Notes);
