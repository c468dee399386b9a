using Vetting.LocalHost.Journal.Storage;

namespace Vetting.LocalHost.Journal;

/// <summary>How the embedded flow engine runs. Keeps its journal in memory unless told otherwise.</summary>
public sealed class JournalOptions
{
    /// <summary>How many steps run at the same time, 1 or more.</summary>
    public int MaxConcurrentSteps { get; set; } = 16;

    internal Func<IServiceProvider, IJournalStore> Store { get; set; } = _ => new MemoryJournalStore();
}
