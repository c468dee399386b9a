namespace Vetting.Core.Rights;

/// <summary>What an erasure's orchestration is started with: nothing personal. What it is about stands in its row.</summary>
/// <param name="Settle">See <see cref="ErasureTerms.Settle"/>.</param>
public sealed record ErasureOrder(string ErasureId, TimeSpan Settle);
