namespace Vetting.Core.Creators;

/// <summary>A webhook whose signature was found right.</summary>
/// <param name="Body">The raw bytes that were signed.</param>
/// <param name="Sent">What the creator sent at the door, already read; null for none.</param>
public sealed record SignedDelivery(
    string Brand, string BriefId, string WebhookId, DateTimeOffset SignedAt, ReadOnlyMemory<byte> Body,
    IReadOnlyList<SentHistory>? Sent = null);
