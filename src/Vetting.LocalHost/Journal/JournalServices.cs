using Vetting.Core.Flow;
using Vetting.LocalHost.Journal.Storage;

namespace Vetting.LocalHost.Journal;

/// <summary>What every instance of one engine shares.</summary>
/// <param name="Stopping">Cancelled when the host shuts down.</param>
internal sealed record JournalServices(
    IJournalStore Store,
    FlowArchive Archive,
    FlowCatalog Catalog,
    StepRunner Steps,
    IChildFlows Children,
    InFlight InFlight,
    TimeProvider Clock,
    ILogger Log,
    CancellationToken Stopping);
