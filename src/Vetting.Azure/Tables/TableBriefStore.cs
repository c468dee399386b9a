using System.Text.Json;
using Vetting.Core.Briefs;
using Vetting.Core.Content;

namespace Vetting.Azure.Tables;

/// <summary>Briefs by brand and id; what vettings began with is content.</summary>
internal sealed class TableBriefStore(StorageClients clients, IntegrityKey key)
    : VersionedTable<Brief>(new VersionedRows(clients.Table(TableNames.Briefs), key)), IBriefStore
{
    protected override string Write(Brief value) => JsonSerializer.Serialize(value, Json.Options);

    protected override Brief Read(string json) => JsonSerializer.Deserialize<Brief>(json, Json.Options)!;
}
