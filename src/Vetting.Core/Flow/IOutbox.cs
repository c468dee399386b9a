namespace Vetting.Core.Flow;

/// <summary>Events that must reach their flow even if the process dies between deciding and telling.</summary>
public interface IOutbox
{
    Task AddAsync(OutboxEvent item, CancellationToken cancellation);

    Task RemoveAsync(OutboxEvent item, CancellationToken cancellation);

    Task<IReadOnlyList<OutboxEvent>> ListAsync(CancellationToken cancellation);
}

/// <param name="Payload">JSON.</param>
public sealed record OutboxEvent(string InstanceId, string Name, string EventId, string Payload);
