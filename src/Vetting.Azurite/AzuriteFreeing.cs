namespace Vetting.Azurite;

/// <summary>What an Azurite answers when it was asked to free what was deleted.</summary>
/// <param name="Freed">Bytes; null when it could not.</param>
internal sealed record AzuriteFreeing(long? Freed, string? Reason = null);
