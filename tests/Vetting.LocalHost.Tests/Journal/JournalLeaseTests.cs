using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Vetting.LocalHost.Journal;
using Vetting.Testing;
using Vetting.Testing.Flow;
using Vetting.Testing.Hosting;

namespace Vetting.LocalHost.Tests.Journal;

public sealed class JournalLeaseTests(AzuriteFixture azurite) : IAsyncDisposable
{
    private readonly TableJournal _journal = new(azurite);
    private readonly Lifetime _lifetime = new();
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    private JournalLease Lease(LeaseOwner? owner = null) => new(
        _journal.Container, owner ?? LeaseOwner.Current(), _lifetime, _clock, NullLogger<JournalLease>.Instance);

    private static LeaseOwner Dead()
    {
        var waiting = new ProcessStartInfo("node", ["-e", "process.stdin.resume()"]) { RedirectStandardInput = true };
        using var process = Process.Start(waiting)!;
        var owner = new LeaseOwner(Environment.MachineName, process.Id, process.StartTime);
        process.StandardInput.Close();
        process.WaitForExit();
        return owner;
    }

    [Fact]
    public async Task A_second_process_refuses_to_start_and_names_the_first()
    {
        using var first = Lease();
        await first.StartAsync(CancellationToken.None);
        using var second = Lease(Dead());

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => second.StartAsync(CancellationToken.None));

        Assert.Contains($"process {Environment.ProcessId} on {Environment.MachineName}", refused.Message,
            StringComparison.Ordinal);
        await first.StopAsync(CancellationToken.None);
        await second.StartAsync(CancellationToken.None);
        await second.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task The_lease_of_a_process_that_was_killed_is_broken_at_once()
    {
        using var killed = Lease(Dead());
        await killed.StartAsync(CancellationToken.None);
        using var next = Lease();

        await next.StartAsync(CancellationToken.None);

        next.Demand();
        await next.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task An_owner_on_another_machine_is_never_taken_for_gone()
    {
        using var elsewhere = Lease(Dead() with { Machine = "élsewhere" });
        await elsewhere.StartAsync(CancellationToken.None);
        using var next = Lease();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => next.StartAsync(CancellationToken.None));

        Assert.Contains("on élsewhere", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_stops_and_writes_nothing_once_another_has_really_taken_the_lease()
    {
        using var first = Lease(Dead());
        await first.StartAsync(CancellationToken.None);
        using var second = Lease();
        await second.StartAsync(CancellationToken.None);

        await Eventually.TrueAsync(() =>
        {
            _clock.Advance(TimeSpan.FromSeconds(15));
            return Task.FromResult(_lifetime.Stopping);
        }, "the first host stops");

        Assert.Throws<InvalidOperationException>(first.Demand);
        await second.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Is_renewed_for_as_long_as_the_host_runs()
    {
        using var lease = Lease();
        await lease.StartAsync(CancellationToken.None);

        for (var minute = 0; minute < 3; minute++)
        {
            for (var quarter = 0; quarter < 4; quarter++)
            {
                _clock.Advance(TimeSpan.FromSeconds(15));
                await Eventually.TrueAsync(() => Task.FromResult(IsHeldIn(lease, TimeSpan.FromSeconds(45))), "renewed");
            }
        }

        Assert.False(_lifetime.Stopping);
        await lease.StopAsync(CancellationToken.None);
        Assert.Throws<InvalidOperationException>(lease.Demand);
    }

    private bool IsHeldIn(JournalLease lease, TimeSpan time) => lease.HeldUntil >= _clock.GetUtcNow() + time;

    private sealed class Lifetime : IHostApplicationLifetime
    {
        public bool Stopping { get; private set; }

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => Stopping = true;
    }
}
