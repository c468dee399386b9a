using Vetting.Core.Content;
using Vetting.Core.Findings;

namespace Vetting.Core.Rights;

/// <summary>What an erasure leaves, and why.</summary>
/// <param name="What">In camelCase, such as decisions.</param>
/// <param name="Count">Null where it is not counted.</param>
public sealed record KeptLine(string What, int? Count, LocalizedText Why)
{
    /// <summary>The lines of a certificate.</summary>
    public static IReadOnlyList<KeptLine> Of(ErasureRecord erasure, ErasureTerms terms)
    {
        List<KeptLine> lines =
        [
            new("decisions", null, KeptWords.Decisions), new("rows", erasure.Vettings, KeptWords.Rows),
            new("deliveries", null, KeptWords.Deliveries),
        ];
        var places = (erasure.Places ?? []).Where(place => place.Kept > 0).ToLookup(place => place.Name, place => place.Kept);
        var shared = new[] { "submissions", "histories", "analyses", "dossiers" }.Sum(name => places[name].Sum());
        if (shared > 0)
            lines.Add(new("sharedContents", shared, KeptWords.Shared));
        if (places["events"].Sum() > 0)
            lines.Add(new("events", null, KeptWords.Events));
        if (places["reasonCopies"].Sum() is > 0 and var copies)
            lines.Add(new("reasonCopies", copies, KeptWords.Copies));
        if (places["connections"].Sum() is > 0 and var connections)
            lines.Add(new("connections", connections, KeptWords.Connections));
        if (terms.BackupDays is null)
        {
            lines.Add(new("backups", null, KeptWords.Backups));
        }
        else if (terms.BackupDays is > 0 and var days)
        {
            lines.Add(new("backups", null, KeptWords.BackupsFor.With(
                ("days", Wording.Counted(days, new("jour", "day"), new("jours", "days"))))));
        }

        lines.Add(new("elsewhere", null, KeptWords.Elsewhere));
        return lines;
    }
}
