using Vetting.Core.Content;

namespace Vetting.Web.Review;

/// <summary>A correction that was just sent and not taken.</summary>
/// <param name="Typed">The reason in it; null for none.</param>
/// <param name="Why">Where it is no field of the form; null where it is.</param>
public sealed record Correcting(string? Typed, IReadOnlyList<FieldError> Errors, LocalizedText? Why);
