using Vetting.Core.Desk;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>Words that operators look for, held against the vettings in memory: no search reads thousands of rows.</summary>
internal sealed class RunWords(CandidateIndex index, string? text)
{
    private readonly string? _text = text?.Trim() is { Length: > 0 } words ? words : null;
    private readonly Dictionary<string, IReadOnlyDictionary<string, VettingSummary>> _brands = new(StringComparer.Ordinal);

    /// <returns>All where there are no words.</returns>
    public async Task<IReadOnlyList<Run>> AmongAsync(IReadOnlyList<Run> runs, CancellationToken cancellation)
    {
        if (_text is null)
            return runs;
        List<Run> found = [];
        foreach (var run in runs)
        {
            if (Holds(run.VettingId) || await RowAsync(run.VettingId, cancellation) is { } row && Holds(row))
                found.Add(run);
        }

        return found;
    }

    private bool Holds(VettingSummary row) => Holds(row.BriefId) || Holds(row.Reference) || Holds(row.CreatorName);

    private bool Holds(string? words) => words?.Contains(_text!, StringComparison.CurrentCultureIgnoreCase) == true;

    private async Task<VettingSummary?> RowAsync(string id, CancellationToken cancellation)
    {
        if (VettingId.Parse(id)?.Brand is not { } brand)
            return null;
        if (!_brands.TryGetValue(brand, out var rows))
        {
            rows = (await index.VettingsAsync(brand, cancellation)).ToDictionary(row => row.Id, StringComparer.Ordinal);
            _brands.Add(brand, rows);
        }

        return rows.GetValueOrDefault(id);
    }
}
