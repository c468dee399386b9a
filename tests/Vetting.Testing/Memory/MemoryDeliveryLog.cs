using System.Collections.Concurrent;
using Vetting.Core.Creators;

namespace Vetting.Testing.Memory;

public sealed class MemoryDeliveryLog : IDeliveryLog
{
    private readonly ConcurrentDictionary<(string Brand, string Id), Delivery> _deliveries = [];

    public Task<Delivery> ClaimAsync(Delivery delivery, CancellationToken cancellation) =>
        Task.FromResult(_deliveries.GetOrAdd((delivery.Brand, delivery.WebhookId), delivery));
}
