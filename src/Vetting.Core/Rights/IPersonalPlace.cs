namespace Vetting.Core.Rights;

/// <summary>
/// Somewhere that something about creators is kept. Whoever keeps something registers one: an erasure goes through all of
/// them, in the order in which they were registered, and through each perhaps more than once.
/// </summary>
public interface IPersonalPlace
{
    /// <summary>In camelCase; it stands in certificates.</summary>
    string Name { get; }

    /// <summary>Removes what an erasure is about, and says how much; nothing happens where nothing is left.</summary>
    /// <returns>One entry, or one for each kind of thing.</returns>
    Task<IReadOnlyList<ErasedPlace>> EraseAsync(ErasureRecord erasure, Traces traces, CancellationToken cancellation);
}
