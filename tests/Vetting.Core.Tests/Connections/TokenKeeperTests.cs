using Vetting.Core.Connections;
using Vetting.Core.History;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Connections;

public sealed class TokenKeeperTests
{
    private static readonly ConnectionKey Key = new("maison", "tiktok", "ada");
    private static readonly ITokenProtection Protection = new PlainTokens();

    private readonly MemoryConnectionStore _store = new();
    private readonly Platform _platform = new();
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();

    private TokenKeeper Keeper => new(_store, Protection, [_platform], TimeProvider.System);

    private async Task ConnectAsync(TimeSpan until, TimeSpan renewFrom) => Assert.NotNull(await _store.SaveAsync(
        new(Key, "ada", "1", ["a"], "v", "c", _now,
            Protection.Protect(Key, new("act.0", _now + until, _now + renewFrom, "rft.0"))), null, default));

    private async Task<Connection> ConnectionAsync() => (await _store.FindAsync(Key, default))!.Connection;

    private async Task<ConnectionTokens> TokensAsync() =>
        Protection.Unprotect(Key, (await ConnectionAsync()).Tokens)!;

    [Fact]
    public async Task Gives_what_lasts_and_renews_what_does_not()
    {
        await ConnectAsync(TimeSpan.FromHours(2), TimeSpan.FromHours(1));
        Assert.Equal("act.0", await Keeper.GetAsync(Key, null, default));
        Assert.Equal("act.1", await Keeper.GetAsync(Key, "act.0", default));

        Assert.Equal("rft.1", (await TokensAsync()).Refresh);
        Assert.Equal("act.1", await Keeper.GetAsync(Key, null, default));
        Assert.Equal(1, _platform.Renewals);
    }

    [Fact]
    public async Task Keeps_new_tokens_before_they_are_used_however_often_that_fails()
    {
        await ConnectAsync(TimeSpan.Zero, TimeSpan.Zero);
        var failures = 0;
        _store.BeforeSave = connection =>
        {
            if (connection.RenewingUntil is null && failures++ < 2)
                throw new IOException("The storage is away.");
        };

        Assert.Equal("act.1", await Keeper.GetAsync(Key, null, default));
        Assert.Equal("act.1", (await TokensAsync()).Access);
        Assert.Equal((1, 3), (_platform.Renewals, failures));
    }

    [Fact]
    public async Task One_at_a_time_renews_and_the_others_wait_for_what_comes_of_it()
    {
        await ConnectAsync(TimeSpan.Zero, TimeSpan.Zero);
        _platform.Gate = new TaskCompletionSource();
        var readers = Enumerable.Range(0, 6).Select(_ => Keeper.GetAsync(Key, null, default)).ToList();
        Assert.DoesNotContain(readers, reader => reader.IsCompleted);
        _platform.Gate.SetResult();

        Assert.All(await Task.WhenAll(readers), token => Assert.Equal("act.1", token));
        Assert.Equal(1, _platform.Renewals);
    }

    [Fact]
    public async Task Revokes_what_comes_after_the_account_was_disconnected()
    {
        await ConnectAsync(TimeSpan.Zero, TimeSpan.Zero);
        _platform.Gate = new TaskCompletionSource();
        var reader = Keeper.GetAsync(Key, null, default);
        await _store.RemoveAsync(Key, default);
        _platform.Gate.SetResult();

        await FailsAsync(() => reader, UnavailableReason.ConsentEnded);
        Assert.Equal("act.1", _platform.Revoked);
        Assert.Null(await _store.FindAsync(Key, default));
    }

    [Fact]
    public async Task Keeps_that_a_consent_has_ended_and_no_tokens_of_it()
    {
        await ConnectAsync(TimeSpan.Zero, TimeSpan.Zero);
        _platform.Answer = new TokenAnswer.Ended();

        await FailsAsync(() => Keeper.GetAsync(Key, null, default), UnavailableReason.ConsentEnded);
        await FailsAsync(() => Keeper.GetAsync(Key, null, default), UnavailableReason.ConsentEnded);

        Assert.Equal(1, _platform.Renewals);
        Assert.Equal(("", true), ((await ConnectionAsync()).Tokens, (await ConnectionAsync()).EndedAt is not null));
    }

    [Fact]
    public async Task Goes_on_with_a_token_that_lasts_while_nobody_renews_it()
    {
        await ConnectAsync(TimeSpan.FromMinutes(5), TimeSpan.Zero);
        _platform.Answer = new TokenAnswer.Rejected("invalid_client");
        Assert.Equal("act.0", await Keeper.GetAsync(Key, null, default));
        _platform.Answer = null;
        _platform.Failure = new TimeoutException();
        Assert.Equal("act.0", await Keeper.GetAsync(Key, null, default));
        Assert.Null((await ConnectionAsync()).RenewingUntil);
        _platform.Failure = null;

        Assert.Equal("act.3", await Keeper.GetAsync(Key, null, default));
    }

    [Fact]
    public async Task Says_whose_fault_it_is_when_the_application_is_refused()
    {
        await ConnectAsync(TimeSpan.Zero, TimeSpan.Zero);
        _platform.Answer = new TokenAnswer.Rejected("invalid_client");

        await FailsAsync(() => Keeper.GetAsync(Key, null, default), UnavailableReason.AccessRefused);
        Assert.Null((await ConnectionAsync()).EndedAt);
    }

    [Fact]
    public async Task Does_not_end_what_it_cannot_read()
    {
        var other = Key with { Account = "somebody" };
        await _store.SaveAsync(
            new(Key, "ada", "1", [], "v", "c", _now, Protection.Protect(other, new("act.0", _now, _now))), null, default);

        await FailsAsync(() => Keeper.GetAsync(Key, null, default), UnavailableReason.ConsentEnded);
        Assert.Null((await ConnectionAsync()).EndedAt);
    }

    [Fact]
    public void Tokens_say_nothing_of_themselves() => Assert.DoesNotContain(
        "act.0", $"{new ConnectionTokens("act.0", _now, _now, "rft.0")} {new TokenAnswer.Granted(new("act.0", _now, _now), [])}",
        StringComparison.Ordinal);

    private static async Task FailsAsync(Func<Task> get, UnavailableReason reason) =>
        Assert.Equal(reason, (await Assert.ThrowsAsync<HistoryUnavailableException>(get)).Reason);

    private sealed class Platform : IConnector
    {
        public TaskCompletionSource? Gate { get; set; }

        public TokenAnswer? Answer { get; set; }

        public Exception? Failure { get; set; }

        public int Renewals { get; private set; }

        public string? Revoked { get; private set; }

        string IConnector.Platform => "tiktok";

        public bool IsOffered => true;

        public IReadOnlyList<ConsentScope> Scopes => [];

        public Uri Removal => throw new NotSupportedException();

        public Uri AuthorizationAddress(ConsentRequest request) => throw new NotSupportedException();

        public Task<TokenAnswer> ExchangeAsync(string code, ConsentRequest request, CancellationToken cancellation) =>
            throw new NotSupportedException();

        public async Task<TokenAnswer> RenewAsync(ConnectionTokens tokens, CancellationToken cancellation)
        {
            var number = ++Renewals;
            await (Gate?.Task ?? Task.CompletedTask);
            if (Failure is not null)
                throw Failure;
            var now = TimeProvider.System.GetUtcNow();
            return Answer ?? new TokenAnswer.Granted(
                new($"act.{number}", now.AddHours(2), now.AddHours(1), $"rft.{number}"), null);
        }

        public Task<bool> RevokeAsync(ConnectionTokens tokens, CancellationToken cancellation)
        {
            Revoked = tokens.Access;
            return Task.FromResult(true);
        }

        public Task<AccountIdentity?> IdentifyAsync(ConnectionTokens tokens, CancellationToken cancellation) =>
            throw new NotSupportedException();
    }
}
