using System.Text;
using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.Azure.Tables;

/// <summary>Policy files by brand and name; what vettings were judged by is content.</summary>
internal sealed class TablePolicyStore(StorageClients clients, IntegrityKey key)
    : VersionedTable<byte[]>(new VersionedRows(clients.Table(TableNames.Policies), key)), IPolicyStore
{
    protected override string Write(byte[] value) => JsonSerializer.Serialize(JsonElement.Parse(value), Json.Options);

    protected override byte[] Read(string json) => Encoding.UTF8.GetBytes(json);
}
