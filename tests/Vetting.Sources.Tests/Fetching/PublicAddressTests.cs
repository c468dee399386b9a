using System.Net;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Tests.Fetching;

public sealed class PublicAddressTests
{
    private static readonly IPNetwork[] Refused =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4",
            "240.0.0.0/4", "::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/32",
            "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    private static Arbitrary<IPAddress> Within(IEnumerable<IPNetwork> networks) =>
        (from network in Gen.Elements(networks)
         from noise in Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value), 16)
         select At(network, noise)).ToArbitrary();

    private static IPAddress At(IPNetwork network, byte[] noise)
    {
        var bytes = network.BaseAddress.GetAddressBytes();
        for (var bit = network.PrefixLength; bit < bytes.Length * 8; bit++)
            bytes[bit / 8] |= (byte)(noise[bit / 8] & (0x80 >> (bit % 8)));

        return new(bytes);
    }

    [Property(MaxTest = 2_000)]
    public Property Refuses_every_address_of_the_networks_that_are_not_public() =>
        Prop.ForAll(Within(Refused), address => !PublicAddress.Contains(address));

    [Property(MaxTest = 500)]
    public Property Refuses_a_private_address_inside_any_embedding() =>
        Prop.ForAll(Within(Refused.Where(network => network.BaseAddress.GetAddressBytes().Length == 4)), address =>
        {
            var inner = address.GetAddressBytes();
            return new[] { "::", "::ffff:0.0.0.0", "64:ff9b::" }
                .Select(prefix => IPAddress.Parse(prefix).GetAddressBytes())
                .Select(outer => new IPAddress([.. outer[..12], .. inner]))
                .Append(new IPAddress([0x20, 0x02, .. inner, .. new byte[10]]))
                .All(embedding => !PublicAddress.Contains(embedding));
        });

    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("fd00:ec2::254")]
    [InlineData("100.100.100.200")]
    [InlineData("168.63.129.16")]
    [InlineData("192.0.0.192")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1%2")]
    [InlineData("255.255.255.255")]
    public void Refuses_metadata_services_and_the_machine_itself(string address) =>
        Assert.False(PublicAddress.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700:4700::1111")]
    [InlineData("2a00:1450:4007:80e::200e")]
    [InlineData("2001:4860:4860::8888")]
    public void Takes_public_addresses_up_to_the_edges(string address) =>
        Assert.True(PublicAddress.Contains(IPAddress.Parse(address)));
}
