using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>An orchestration beside the row of its vetting.</summary>
/// <param name="Vetting">Null where there is none, or none that can be read.</param>
/// <param name="IsStuck">True when it makes no progress for longer than it should take.</param>
public sealed record ShownRun(ShownFlow Flow, VettingSummary? Vetting, bool IsStuck);

/// <param name="Looked">How many were looked at for these.</param>
/// <param name="Continuation">Looks further; null at the end.</param>
public sealed record RunFindings(IReadOnlyList<ShownRun> Items, int Looked, string? Continuation);

/// <param name="Text">Part of an id, a brand, a brief, a reference or a creator's name, whatever its case; null for any.</param>
/// <param name="Stuck">True for those alone that make no progress, whatever the status.</param>
/// <param name="PageSize">1 to 200: of the list. Of a search a page holds fewer than twice as many.</param>
public sealed record RunSearch(
    string? Text, bool Stuck, FlowStatus? Status, string? Continuation, int PageSize = RunSearcher.PageSize)
{
    /// <summary>What operators hold, or what has ended, is not stuck.</summary>
    internal FlowStatus? ListedAs => Stuck ? FlowStatus.Running : Status;

    public bool IsSearch => Stuck || !string.IsNullOrWhiteSpace(Text);
}
