using Vetting.Azurite;
using Vetting.Core.Rights;

namespace Vetting.LocalHost.Serving;

/// <summary>The data folder's own storage keeps deleted bytes in its files until it is asked.</summary>
internal sealed class FreedAzurite(AzuriteProcess azurite) : IStorageFreeing
{
    public Task<long> FreeAsync(CancellationToken cancellation) => azurite.FreeAsync(cancellation);
}
