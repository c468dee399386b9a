using System.Net;
using System.Net.Sockets;

namespace Vetting.Sources.Fetching;

/// <summary>Which addresses are the public internet's: the only ones a user-given address may lead to.</summary>
internal static class PublicAddress
{
    // IANA's special-purpose registry, and Azure's wire server, which answers on a public address inside a machine.
    private static readonly IPNetwork[] RefusedV4 = Parse(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32");

    // Everything else (compatible, NAT64, unique-local, link-local, multicast) lies outside of 2000::/3.
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    // Protocol assignments with Teredo, documentation, 6to4, documentation.
    private static readonly IPNetwork[] RefusedV6 = Parse("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    public static bool Contains(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !RefusedV4.Any(network => network.Contains(address)),
        // Asked first, because IPNetwork.Contains says of every mapped address that it is in 2000::/3 (.NET 10.0).
        AddressFamily.InterNetworkV6 when address.IsIPv4MappedToIPv6 => false,
        AddressFamily.InterNetworkV6 =>
            GlobalV6.Contains(address) && !RefusedV6.Any(network => network.Contains(address)),
        _ => false,
    };

    private static IPNetwork[] Parse(params string[] networks) => [.. networks.Select(IPNetwork.Parse)];
}
