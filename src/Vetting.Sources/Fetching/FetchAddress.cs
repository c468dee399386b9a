using Vetting.Core.History;

namespace Vetting.Sources.Fetching;

internal static class FetchAddress
{
    /// <exception cref="HistoryUnavailableException">Malformed: it is no absolute address.</exception>
    public static Uri Parse(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri)
            ? uri
            : throw new HistoryUnavailableException(
                UnavailableReason.Malformed, "The channel's address should be an absolute http or https address.");

    /// <exception cref="HistoryUnavailableException">Refused: no fetch may go there.</exception>
    public static void Check(Uri address, AllowedHosts allowed)
    {
        var refusal = address switch
        {
            { Scheme: not ("http" or "https") } => "Only http and https addresses are fetched.",
            { UserInfo: not "" } => "Addresses with a user name or password are not fetched.",
            { Port: 80 or 443 or >= 1024 } => null,
            _ when allowed.Contains(address.IdnHost, address.Port) => null,
            _ => "Only ports 80, 443 and 1024 or more are fetched.",
        };
        if (refusal is not null)
            throw new HistoryUnavailableException(UnavailableReason.Refused, refusal);
    }
}
