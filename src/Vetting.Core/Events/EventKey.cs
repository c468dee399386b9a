namespace Vetting.Core.Events;

/// <param name="Id">Of the event within its brand.</param>
public sealed record EventKey(string Brand, string Id);
