using System.Text;
using Azure.Data.Tables;
using Vetting.Core.Content;
using Vetting.Core.Creators;

namespace Vetting.Azure.Tables;

/// <summary>
/// Webhook ids seen, by brand. The first delivery keeps the id. Of the sender's id and of the body only keyed hashes are
/// kept, so that nothing in a row is about anybody, and a delivery that comes again after an erasure begins nothing.
/// </summary>
internal sealed class TableDeliveryLog(StorageClients clients, IntegrityKey key) : IDeliveryLog
{
    private const string IdKind = "delivery";
    private const string BodyKind = "delivery body";

    private readonly TableClient _table = clients.Table(TableNames.Deliveries);

    public async Task<Delivery> ClaimAsync(Delivery delivery, CancellationToken cancellation)
    {
        if (await FindUnderFormerKeysAsync(delivery, cancellation) is { } before)
            return before;
        var kept = new KeptDelivery(
            delivery.BriefId, key.Seal(BodyKind, Encoding.UTF8.GetBytes(delivery.BodySha256)), delivery.VettingId,
            delivery.SubmittedAt);
        var row = JsonRow.Create(StorageKey.Encode(delivery.Brand), NamesOf(delivery)[0], kept);
        return Read(await _table.AddOrFindAsync(row, cancellation), delivery);
    }

    private async Task<Delivery?> FindUnderFormerKeysAsync(Delivery delivery, CancellationToken cancellation)
    {
        foreach (var name in NamesOf(delivery).Skip(1))
        {
            if (await _table.FindAsync(StorageKey.Encode(delivery.Brand), name, cancellation) is { } row)
                return Read(row, delivery);
        }

        return null;
    }

    /// <returns>What holds the id, with the body's hash where it is the same body, and none where it is another.</returns>
    private Delivery Read(TableEntity row, Delivery asked)
    {
        var kept = JsonRow.Read<KeptDelivery>(row);
        var same = key.IsSealed(BodyKind, Encoding.UTF8.GetBytes(asked.BodySha256), kept.Body);
        return new(
            asked.Brand, asked.WebhookId, kept.BriefId, same ? asked.BodySha256 : "", kept.VettingId, kept.SubmittedAt);
    }

    private IReadOnlyList<string> NamesOf(Delivery delivery) =>
        key.Seals(IdKind, Encoding.UTF8.GetBytes($"{delivery.Brand}\n{delivery.WebhookId}"));

    /// <param name="Body">The keyed hash of the body's hash.</param>
    private sealed record KeptDelivery(string BriefId, string Body, string VettingId, DateTimeOffset SubmittedAt);
}
