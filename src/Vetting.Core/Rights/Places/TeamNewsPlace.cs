using Vetting.Core.Branding;

namespace Vetting.Core.Rights.Places;

/// <summary>That the brand's team was told of vettings in its chat.</summary>
internal sealed class TeamNewsPlace(IBrandProfiles profiles) : IPersonalPlace
{
    public string Name => "teamNews";

    public async Task<IReadOnlyList<ErasedPlace>> EraseAsync(
        ErasureRecord erasure, Traces traces, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var vetting in traces.Vettings)
            removed += await profiles.RemoveToldAsync(erasure.Brand, vetting, cancellation);
        return [new(Name, removed)];
    }
}
