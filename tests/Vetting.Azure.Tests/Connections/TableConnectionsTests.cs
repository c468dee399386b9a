using System.Text;
using Azure.Data.Tables;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Azure.Connections;
using Vetting.Azure.Tables;
using Vetting.Core.Connections;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Connections;

public sealed class TableConnectionsTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Now = new(2026, 3, 6, 0, 0, 0, TimeSpan.Zero);
    private static readonly ConnectionKey Key = new("maison-lin", "tiktok", "ada.grows");
    private static readonly ConnectionTokens Tokens = new(
        "act.nobodyMaySeeThis", Now.AddHours(2), Now.AddHours(1), "rft.norThis", Now.AddDays(180));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private Task<TestStorage> CreateAsync(params string[] settings) => TestStorage.CreateAsync(
        azurite, services => services.AddConnectionStorage(TestStorage.Settings(settings), keyNeeded: false));

    private static string NewKey(byte fill) => Convert.ToBase64String(Enumerable.Repeat(fill, 32).ToArray());

    private static Connection Connection(TestStorage storage) => new(
        Key, "Ada.Grows", "open-id", ["video.list"], "v", "c", Now, storage.Get<ITokenProtection>().Protect(Key, Tokens));

    [Fact]
    public async Task Keeps_a_connection_and_lets_only_the_newest_be_replaced()
    {
        await using var storage = await CreateAsync();
        var store = storage.Get<IConnectionStore>();
        var first = Connection(storage);

        var saved = await store.SaveAsync(first, null, Cancellation);
        Assert.NotNull(saved);
        Assert.Null(await store.SaveAsync(first with { Handle = "other" }, null, Cancellation));
        var found = await store.FindAsync(Key, Cancellation);
        Assert.Equal((saved.Version, first.Tokens, "Ada.Grows"), (found!.Version, found.Connection.Tokens, found.Connection.Handle));
        var second = await store.SaveAsync(first with { EndsAt = Now }, found.Version, Cancellation);
        Assert.NotNull(second);
        Assert.Null(await store.SaveAsync(first, found.Version, Cancellation));
        Assert.Equal(second.Version, (await store.FindAsync(Key, Cancellation))!.Version);

        await store.RemoveAsync(Key, Cancellation);
        await store.RemoveAsync(Key, Cancellation);
        Assert.Null(await store.FindAsync(Key, Cancellation));
        Assert.Null(await store.SaveAsync(first, second.Version, Cancellation));
    }

    [Fact]
    public async Task Lets_exactly_one_of_many_renew()
    {
        await using var storage = await CreateAsync();
        var store = storage.Get<IConnectionStore>();
        var saved = await store.SaveAsync(Connection(storage), null, Cancellation);

        var renewers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => store.SaveAsync(
            saved!.Connection with { RenewingUntil = Now.AddMinutes(number) }, saved.Version, Cancellation)));

        Assert.Single(renewers, renewer => renewer is not null);
    }

    [Fact]
    public async Task Lets_a_consent_come_back_once_and_only_the_newest()
    {
        await using var storage = await CreateAsync();
        var attempts = storage.Get<IConsentAttempts>();
        await attempts.BeginAsync("link-0", "first", Cancellation);
        await attempts.BeginAsync("link-0", "second", Cancellation);

        Assert.False(await attempts.TakeAsync("link-0", "first", Cancellation));
        Assert.False(await attempts.TakeAsync("link-1", "second", Cancellation));
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => attempts.TakeAsync("link-0", "second", Cancellation)));
        Assert.Single(taken, won => won);
        Assert.False(await attempts.TakeAsync("link-0", "second", Cancellation));
    }

    [Fact]
    public async Task Shows_tokens_and_keys_in_no_row_and_no_blob()
    {
        await using var storage = await CreateAsync($"Connections:WrappingKeys:0={NewKey(1)}");
        await storage.Get<IConnectionStore>().SaveAsync(Connection(storage), null, Cancellation);
        var proof = Convert.ToBase64String(await storage.Get<IProofKey>().GetAsync(Cancellation));

        var all = await EverythingAsync(storage);

        Assert.Contains("Ada.Grows", all, StringComparison.Ordinal);
        Assert.Contains("wrappedKey", all, StringComparison.Ordinal);
        Assert.All(
            [Tokens.Access, Tokens.Refresh!, proof, "masterKey", Base64(Tokens.Access), Base64(Tokens.Refresh!)],
            secret => Assert.DoesNotContain(secret[..Math.Min(secret.Length, 20)], all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gives_tokens_for_the_account_alone_that_they_were_given_for()
    {
        await using var storage = await CreateAsync();
        var protection = storage.Get<ITokenProtection>();
        var text = protection.Protect(Key, Tokens);

        Assert.Equal(Tokens, protection.Unprotect(Key, text));
        Assert.Null(protection.Unprotect(Key with { Account = "somebody" }, text));
        Assert.Null(protection.Unprotect(Key with { Brand = "another" }, text));
        Assert.Null(protection.Unprotect(Key, text[..^4] + "AAAA"));
        Assert.Null(protection.Unprotect(Key, ""));
    }

    [Fact]
    public async Task Reads_what_was_encrypted_under_a_key_that_was_replaced_and_nothing_without_it()
    {
        var prefix = AzuriteFixture.NewPrefix();
        TestStorage Host(params byte[] keys) => TestStorage.Of(azurite.ConnectionString, prefix, services =>
            services.AddConnectionStorage(
                TestStorage.Settings(keys.Select((key, index) => $"Connections:WrappingKeys:{index}={NewKey(key)}")), false));
        await using var before = Host(1);
        var text = before.Get<ITokenProtection>().Protect(Key, Tokens);
        await before.Get<IStorageSetup>().EnsureAsync(Cancellation);
        var proof = await before.Get<IProofKey>().GetAsync(Cancellation);

        await using var rotated = Host(2, 1);
        Assert.Equal(Tokens, rotated.Get<ITokenProtection>().Unprotect(Key, text));
        await using var lost = Host(2);
        Assert.Null(lost.Get<ITokenProtection>().Unprotect(Key, text));
        Assert.Equal(proof, await rotated.Get<IProofKey>().GetAsync(Cancellation));
        Assert.NotEqual(proof, await lost.Get<IProofKey>().GetAsync(Cancellation));
    }

    [Fact]
    public async Task Makes_one_secret_of_codes_for_all_hosts()
    {
        var prefix = AzuriteFixture.NewPrefix();
        TestStorage Host() => TestStorage.Of(azurite.ConnectionString, prefix, services =>
            services.AddConnectionStorage(TestStorage.Settings([]), false));
        await using var one = Host();
        one.Get<IDataProtectionProvider>().CreateProtector("first").Protect("makes the ring");
        await using var other = Host();

        Assert.Equal(
            await one.Get<IProofKey>().GetAsync(Cancellation), await other.Get<IProofKey>().GetAsync(Cancellation));
    }

    private static async Task<string> EverythingAsync(TestStorage storage)
    {
        var clients = storage.Get<StorageClients>();
        var all = new StringBuilder();
        foreach (var name in TableNames.All)
        {
            await foreach (var row in clients.Table(name).QueryAsync<TableEntity>(cancellationToken: Cancellation))
                all.AppendJoin("\n", row.Keys.Select(name => row[name])).AppendLine();
        }

        await foreach (var blob in clients.Container(BlobKeyRing.Container).GetBlobsAsync(cancellationToken: Cancellation))
        {
            var content = (await clients.Container(BlobKeyRing.Container).GetBlobClient(blob.Name)
                .DownloadContentAsync(Cancellation)).Value.Content.ToArray();
            all.AppendLine(blob.Name).AppendLine(Encoding.Latin1.GetString(content)).AppendLine(Convert.ToBase64String(content));
        }

        return all.ToString();
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
