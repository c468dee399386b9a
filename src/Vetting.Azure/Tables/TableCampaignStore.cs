using System.Text.Json;
using Vetting.Core.Campaigns;
using Vetting.Core.Content;

namespace Vetting.Azure.Tables;

/// <summary>Campaigns by brand and id, without who is in them.</summary>
internal sealed class TableCampaignStore(StorageClients clients, IntegrityKey key)
    : VersionedTable<Campaign>(new VersionedRows(clients.Table(TableNames.Campaigns), key)), ICampaignStore
{
    protected override string Write(Campaign value) => JsonSerializer.Serialize(value, Json.Options);

    protected override Campaign Read(string json) => JsonSerializer.Deserialize<Campaign>(json, Json.Options)!;
}
