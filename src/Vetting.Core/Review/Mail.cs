using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>A message ready to go.</summary>
/// <param name="Key">Idempotency key: the same message sent twice carries the same key.</param>
/// <param name="Kind">What it is for, such as invitation or outcome.</param>
/// <param name="ReplyTo">Where an answer goes; null where nobody reads one.</param>
public sealed record Mail(
    string Key, string Kind, string ToName, string ToAddress, string Subject, string Text, string Html,
    string? ReplyTo = null);
