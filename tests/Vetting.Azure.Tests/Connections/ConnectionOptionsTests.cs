using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vetting.Azure.Connections;
using Vetting.Core.Connections;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Connections;

public sealed class ConnectionOptionsTests
{
    [Theory]
    [InlineData("short")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Refuses_a_key_that_is_none(string key) => Assert.Contains(
        "32 random bytes in base64", Refusal([$"Connections:WrappingKeys:0={key}"], keyNeeded: false, offered: false)!,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void Asks_for_a_key_where_accounts_can_be_connected_on_shared_storage(bool keyNeeded, bool offered, bool refuses) =>
        Assert.Equal(refuses, Refusal([], keyNeeded, offered) is not null);

    private static string? Refusal(string[] settings, bool keyNeeded, bool offered)
    {
        using var services = new ServiceCollection().AddLogging()
            .AddConnectionStorage(TestStorage.Settings(settings), keyNeeded)
            .AddSingleton<IConnector>(new Offer(offered)).BuildServiceProvider();
        try
        {
            _ = services.GetRequiredService<IOptions<ConnectionOptions>>().Value;
            return null;
        }
        catch (OptionsValidationException refused)
        {
            return refused.Message;
        }
    }

    private sealed class Offer(bool offered) : IConnector
    {
        public string Platform => "tiktok";

        public bool IsOffered => offered;

        public IReadOnlyList<ConsentScope> Scopes => [];

        public Uri Removal => throw new NotSupportedException();

        public Uri AuthorizationAddress(ConsentRequest request) => throw new NotSupportedException();

        public Task<TokenAnswer> ExchangeAsync(string code, ConsentRequest request, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<TokenAnswer> RenewAsync(ConnectionTokens tokens, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<bool> RevokeAsync(ConnectionTokens tokens, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public Task<AccountIdentity?> IdentifyAsync(ConnectionTokens tokens, CancellationToken cancellation) =>
            throw new NotSupportedException();
    }
}
