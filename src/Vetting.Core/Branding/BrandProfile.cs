using Vetting.Core.Brands;

namespace Vetting.Core.Branding;

/// <summary>How a brand shows itself, beside what the operator configured. Null where it says nothing of its own.</summary>
/// <param name="Name">1 to 100 characters; null for the configured one.</param>
/// <param name="Accent">Six hexadecimal digits after #, in lower case.</param>
/// <param name="ReplyTo">Where answers to its mails go.</param>
/// <param name="Words">Its own words in mails, by the key of each; null for none.</param>
/// <param name="Silent">True where creators get no mail that their submission is there.</param>
/// <param name="Chat">Where the team hears of vettings; null for nowhere.</param>
/// <param name="Calendar">When its people work; null where time runs day and night.</param>
/// <param name="ResultsWeigh">By how many of 100 what creators’ past campaigns with the brand brought weighs in the order of its
/// candidates, 1 to 50; null where it does not.</param>
public sealed record BrandProfile(
    string Brand,
    string? Name = null,
    string? Accent = null,
    string? ReplyTo = null,
    Logo? Logo = null,
    IReadOnlyDictionary<string, OwnWording>? Words = null,
    bool Silent = false,
    TeamChat? Chat = null,
    WorkCalendar? Calendar = null,
    int? ResultsWeigh = null);

/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
/// <param name="Width">In pixels, as is the height.</param>
public sealed record Logo(string Sha256, int Width, int Height);

/// <summary>What stands in the place of the product's words. Null where they stay.</summary>
public sealed record OwnWording(string? Fr, string? En);
