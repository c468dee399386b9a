using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>What one published study, or the brand itself, calls a usual engagement rate.</summary>
/// <param name="Date">Of publication.</param>
/// <param name="Platform">In lower case; null where the table speaks of any.</param>
/// <param name="Bands">By followers, ascending; sizes that no band holds are not judged by this table.</param>
/// <param name="Link">Where it was published; null where it was not.</param>
public sealed record EngagementTable(
    string Id,
    LocalizedText Title,
    DateOnly Date,
    RateBase By,
    IReadOnlyList<TableBand> Bands,
    string? Platform = null,
    string? Link = null)
{
    /// <param name="followers">0 or more.</param>
    /// <returns>Null where the table does not speak of such an account.</returns>
    public TableBand? BandOf(string platform, RateBase by, long followers) =>
        by == By && (Platform is null || Platform == platform)
            ? Bands.FirstOrDefault(band => band.From <= followers && followers <= (band.To ?? long.MaxValue))
            : null;
}

/// <summary>What likes and comments are divided by.</summary>
public enum RateBase { Followers, Views }

/// <param name="From">Followers.</param>
/// <param name="To">Followers, included; null for no end.</param>
/// <param name="Low">In percent: a median below it is low.</param>
/// <param name="High">In percent.</param>
public sealed record TableBand(long From, double Low, double High, long? To = null);

/// <summary>A day from which a platform counts views otherwise: nothing is compared across it.</summary>
/// <param name="Platform">In lower case.</param>
public sealed record ViewChange(string Platform, DateOnly Date, LocalizedText What);
