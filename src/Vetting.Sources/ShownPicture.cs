namespace Vetting.Sources;

/// <param name="Description">What its author says it shows, as it is written; null where they say nothing.</param>
internal sealed record ShownPicture(string Address, string? Description = null);
