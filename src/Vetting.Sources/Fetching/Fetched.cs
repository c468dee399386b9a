using System.Net;
using Vetting.Core.History;

namespace Vetting.Sources.Fetching;

/// <summary>A source's complete answer; never one that may pass when asked again.</summary>
/// <param name="Address">Where redirects led.</param>
internal sealed record Fetched(Uri Address, HttpStatusCode Status, string? MediaType, string? Charset, byte[] Body)
{
    /// <exception cref="HistoryUnavailableException">The status is not a success.</exception>
    public Fetched EnsureFound() => Status switch
    {
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => this,
        HttpStatusCode.NotFound or HttpStatusCode.Gone => throw Unavailable(UnavailableReason.NotFound),
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.PaymentRequired
            or HttpStatusCode.UnavailableForLegalReasons => throw Unavailable(UnavailableReason.Private),
        _ => throw Unavailable(UnavailableReason.Malformed),
    };

    private HistoryUnavailableException Unavailable(UnavailableReason reason) =>
        new(reason, $"The source answered {(int)Status}.");
}
