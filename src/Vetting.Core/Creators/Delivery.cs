namespace Vetting.Core.Creators;

/// <summary>A webhook delivery seen before: what it carried and what it was answered.</summary>
/// <param name="BodySha256">Of the raw body.</param>
public sealed record Delivery(string Brand, string WebhookId, string BriefId, string BodySha256, string VettingId, DateTimeOffset SubmittedAt);
