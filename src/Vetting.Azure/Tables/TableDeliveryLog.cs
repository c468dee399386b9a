using Azure.Data.Tables;
using Vetting.Core.Creators;

namespace Vetting.Azure.Tables;

/// <summary>Webhook ids seen, by brand. The first delivery keeps the id.</summary>
internal sealed class TableDeliveryLog(StorageClients clients) : IDeliveryLog
{
    private readonly TableClient _table = clients.Table(TableNames.Deliveries);

    public async Task<Delivery> ClaimAsync(Delivery delivery, CancellationToken cancellation)
    {
        var row = JsonRow.Create(StorageKey.Encode(delivery.Brand), StorageKey.Encode(delivery.WebhookId), delivery);
        return JsonRow.Read<Delivery>(await _table.AddOrFindAsync(row, cancellation));
    }

    public async Task<Delivery?> FindAsync(string brand, string webhookId, CancellationToken cancellation) =>
        await _table.FindAsync(StorageKey.Encode(brand), StorageKey.Encode(webhookId), cancellation) is { } row
            ? JsonRow.Read<Delivery>(row)
            : null;
}
