using Vetting.Core.Versions;

namespace Vetting.Core.Briefs;

/// <summary>The briefs of every brand, by their ids.</summary>
public interface IBriefStore : IVersionedStore<Brief>
{
    async Task<Brief?> FindAsync(string brand, string brief, CancellationToken cancellation) =>
        (await StandingAsync(brand, brief, cancellation))?.Value;
}
