using Microsoft.Extensions.Logging;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.Notes;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Keeps notes, and sees to it that the vetting's instance hears of each, whoever dies on the way.</summary>
public sealed class NoteKeeping(
    INotes notes, IVettingStore vettings, IRunList runs, IContentStore content, IFlows flows, TimeProvider time,
    ILogger<NoteKeeping> logger, IUses? uses = null)
{
    /// <returns>Null, as everything that can be said against it was asked before.</returns>
    internal async Task<NoteProblem?> KeepAsync(VettingSummary vetting, Note note, CancellationToken cancellation)
    {
        // Before the note is there: from now on the reconciler knows that there may be one.
        await vettings.UpdateAsync(vetting.Id, row => row.Announcing(note.Id, time.GetUtcNow()), cancellation);
        if (!vetting.IsOpen)
            await runs.SetAsync(vetting.Id, FlowStatus.Running, cancellation);
        await notes.AddAsync(vetting.Id, note, cancellation);
        var all = await notes.ListAsync(vetting.Id, cancellation);
        await vettings.UpdateAsync(vetting.Id, row => row.Counting(all), cancellation);
        await flows.TryWakeAsync(vetting.Id, logger);
        return null;
    }

    /// <param name="file">Of a type and size that is taken; null for none.</param>
    internal async Task<ProofFile?> ProofAsync(
        string vettingId, (string Name, byte[] Bytes)? file, CancellationToken cancellation) =>
        file is not { } sent ? null : new ProofFile(
            await content.For(uses, vettingId).PutAsync(ContentKind.Proof, sent.Bytes, cancellation), ProofFile.TypeOf(sent.Bytes)!,
            ShownText.OnOneLine(sent.Name) is { Length: > 0 } name ? name[..Math.Min(name.Length, 100)] : "file",
            sent.Bytes.Length);
}
