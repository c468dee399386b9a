using Vetting.Core.Notes;

namespace Vetting.Core.Rights.Places;

/// <summary>What was said beside dossiers: comments, questions and answers, contests and what came of them.</summary>
internal sealed class NotesPlace(INotes notes) : IPersonalPlace
{
    public string Name => "notes";

    public async Task<IReadOnlyList<ErasedPlace>> EraseAsync(
        ErasureRecord erasure, Traces traces, CancellationToken cancellation)
    {
        var removed = 0;
        foreach (var vetting in traces.Vettings)
            removed += await notes.RemoveAsync(vetting, cancellation);
        return [new(Name, removed)];
    }
}
