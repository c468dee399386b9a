using System.Text.Json.Nodes;
using Vetting.Core.Versions;

namespace Vetting.Web.Desk.Versions;

/// <summary>Somebody saved while somebody else was writing.</summary>
/// <param name="Standing">What was saved meanwhile.</param>
/// <param name="Changes">From what was opened to what stands.</param>
/// <param name="Clashes">Paths that both changed.</param>
/// <param name="Merged">What was written, with the other’s changes wherever nothing was written.</param>
public sealed record Overtaken(
    Revision Standing, IReadOnlyList<JsonChange> Changes, IReadOnlyList<string> Clashes, JsonObject Merged)
{
    internal static Overtaken Of(Revision standing, JsonObject opened, JsonObject mine, JsonObject theirs)
    {
        var merge = JsonMerge.Of(opened, mine, theirs);
        return new Overtaken(
            standing, JsonChanges.Between(opened, theirs), merge.Clashes, merge.Merged as JsonObject ?? []);
    }
}
