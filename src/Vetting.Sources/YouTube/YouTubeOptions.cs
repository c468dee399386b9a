using System.ComponentModel.DataAnnotations;

namespace Vetting.Sources.YouTube;

/// <summary>The settings under Sources:YouTube.</summary>
public sealed class YouTubeOptions
{
    public const string Section = "Sources:YouTube";

    /// <summary>A key of the YouTube Data API v3; without one YouTube is not read.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Quota units that all processes together may spend from one midnight, Pacific time, to the next.</summary>
    [Range(1, 100_000_000, ErrorMessage = "Sources:YouTube:DailyUnits should be 1 to 100000000.")]
    public int DailyUnits { get; set; } = 10_000;

    /// <summary>Where the API is.</summary>
    public Uri Address { get; set; } = new("https://www.googleapis.com/youtube/v3/");
}
