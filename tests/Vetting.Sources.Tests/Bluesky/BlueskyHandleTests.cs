using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.History;
using Vetting.Sources.Fetching;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests.Bluesky;

/// <summary>Whose account a handle leads to.</summary>
public sealed class BlueskyHandleTests
{
    [Fact]
    public async Task Says_that_a_handle_leads_nowhere()
    {
        await using var server = await BlueskyServer.StartAsync();
        await using var host = new SourceHost(server.Settings, services => services.AddSingleton<ResolveHost>((_, _) =>
            throw new SocketException((int)SocketError.HostNotFound)));
        var failure = await host.FailsAsync(
            SourceHost.Bluesky("nobody.example", server.Address), UnavailableReason.NotFound);
        Assert.Equal("The handle leads to no account.", failure.Message);
    }

    [Fact]
    public async Task Does_not_let_a_handle_claim_an_account_that_does_not_claim_it()
    {
        await using var server = await BlueskyServer.StartAsync(BlueskyAccount.Ada with { KnownAs = "famous.example" });
        await using var host = new SourceHost(server.Settings);
        await host.FailsAsync(SourceHost.Bluesky("ada.example", server.Address), UnavailableReason.NotFound);
    }

    [Fact]
    public async Task Does_not_let_a_server_speak_for_an_account_that_lives_elsewhere()
    {
        await using var server = await BlueskyServer.StartAsync(BlueskyAccount.Ada with { Pds = "https://morel.us-east.host.example" });
        await using var host = new SourceHost(server.Settings);
        var failure = await host.FailsAsync(SourceHost.Bluesky("ada.example", server.Address), UnavailableReason.NotFound);
        Assert.Contains("another PDS", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_server_inside_the_private_network()
    {
        await using var server = await BlueskyServer.StartAsync(BlueskyAccount.Ada with { Pds = "http://10.0.0.8" });
        await using var host = new SourceHost(server.Settings);
        await host.FailsAsync(SourceHost.Bluesky("ada.example", "http://10.0.0.8"), UnavailableReason.Refused);
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("ada_b.example.com")]
    [InlineData("-ada.example.com")]
    [InlineData("ada.example.c0m-")]
    [InlineData("127.0.0.1")]
    [InlineData("ada.local")]
    [InlineData("did:plc:short")]
    [InlineData("did:web:example.com:path")]
    [InlineData("did:key:zQ3sh")]
    public async Task Refuses_what_is_no_handle(string handle)
    {
        await using var host = new SourceHost([]);
        var failure = await host.FailsAsync(SourceHost.Bluesky(handle), UnavailableReason.Malformed);
        Assert.StartsWith("The handle should be a domain name", failure.Message, StringComparison.Ordinal);
    }
}
