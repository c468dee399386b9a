using System.Text.Json;
using Vetting.Core.Content;
using Vetting.LocalHost.Journal.Storage;

namespace Vetting.LocalHost.Journal;

/// <summary>What the journal holds when a host starts.</summary>
/// <param name="Leftovers">Deletes pages whose instance has finished or gone on to another generation.</param>
internal sealed record JournalRecovery(
    IReadOnlyList<(InstanceHeader Header, IReadOnlyList<JournalRow> Pages)> Instances,
    IReadOnlyList<JournalWrite> Leftovers)
{
    public IEnumerable<InstanceHeader> Reruns =>
        Instances.Select(instance => instance.Header).Where(header => header.Reruns is not null);

    /// <summary>Reads the live partition in one go: it holds nothing but unfinished instances.</summary>
    public static async Task<JournalRecovery> ReadAsync(IJournalStore store, CancellationToken cancellation)
    {
        var rows = await store.ReadAsync(JournalKeys.Live, "", "~", int.MaxValue, cancellation)
            .ToListAsync(cancellation);
        var headers = rows.Where(row => JournalKeys.IsHeader(row.Key))
            .Select(row => JsonSerializer.Deserialize<InstanceHeader>(row.Content, Json.Options)!)
            .ToDictionary(header => header.Id);
        var pages = rows.Where(row => !JournalKeys.IsHeader(row.Key))
            .ToLookup(row => JournalKeys.ParsePage(row.Key) is var (id, generation, _)
                && headers.TryGetValue(id, out var header) && header.Generation == generation ? id : "");
        return new(
            [.. headers.Values.Select(header => (header, (IReadOnlyList<JournalRow>)[.. pages[header.Id]]))],
            [.. pages[""].Select(row => new JournalWrite(row.Key, null))]);
    }
}
