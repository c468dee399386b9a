using Vetting.Core.Flow;

namespace Vetting.Core.Rights;

/// <summary>Removes what is kept in one place, and adds it to the certificate.</summary>
public sealed class ErasePlace(IErasureStore erasures, IEnumerable<IPersonalPlace> places) : IActivity<PlaceToErase, Done>
{
    public static Step<PlaceToErase, Done> Step { get; } = Step<PlaceToErase, Done>.By<ErasePlace>();

    public async Task<Done> RunAsync(PlaceToErase input, CancellationToken cancellation)
    {
        var erasure = await erasures.GetAsync(input.ErasureId, cancellation);
        // A place that another version of the product keeps is gone through by a host of that version.
        var place = places.FirstOrDefault(place => place.Name == input.Place)
            ?? throw new InvalidOperationException($"Nothing here keeps '{input.Place}'.");
        if (erasure.Traces is not { } traces)
            return Done.Value;
        var erased = await place.EraseAsync(erasure, traces, cancellation);
        await erasures.UpdateAsync(erasure.Id, row => row.With(erased), CancellationToken.None);
        return Done.Value;
    }
}

public sealed record PlaceToErase(string ErasureId, string Place);
