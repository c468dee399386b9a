using Vetting.Core.Review;

namespace Vetting.Core.Rights.Places;

/// <summary>Mails to reviewers that wait to go out with others, or went.</summary>
internal sealed class DigestsPlace(IDigests digests) : IPersonalPlace
{
    public string Name => "digests";

    public async Task<IReadOnlyList<ErasedPlace>> EraseAsync(
        ErasureRecord erasure, Traces traces, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var vetting in traces.Vettings)
            removed += await digests.RemoveOfAsync(vetting, cancellation);
        return [new(Name, removed)];
    }
}
