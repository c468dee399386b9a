using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Vetting.LocalHost.Journal;

/// <summary>One process owns a journal: it holds a lease on a blob, and renews it for as long as it runs.</summary>
internal sealed class JournalLease(
    BlobContainerClient container, LeaseOwner owner, IHostApplicationLifetime lifetime, TimeProvider clock,
    ILogger<JournalLease> log) : IHostedService, IDisposable
{
    private static readonly TimeSpan Term = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource _stop = new();
    private readonly BlobClient _blob = container.GetBlobClient("lease");
    private BlobLeaseClient? _lease;
    private Task _renewals = Task.CompletedTask;
    private long _heldUntilTicks;

    public DateTimeOffset HeldUntil => new(Interlocked.Read(ref _heldUntilTicks), TimeSpan.Zero);

    /// <summary>Nothing may be written unless the lease is held.</summary>
    public void Demand()
    {
        if (clock.GetUtcNow() > HeldUntil)
            throw new InvalidOperationException("The journal's lease has run out and could not be renewed yet.");
    }

    /// <exception cref="InvalidOperationException">Another process owns the journal; it is named.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await CreateAsync(cancellationToken);
        _lease = _blob.GetBlobLeaseClient();
        if (!await TryAcquireAsync(_lease, cancellationToken))
            await BreakIfOwnerIsGoneAsync(_lease, cancellationToken);
        Held(clock.GetUtcNow());
        await _blob.SetMetadataAsync(owner.ToMetadata(), Conditions, cancellationToken);
        _renewals = RenewAsync();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stop.CancelAsync();
        await _renewals.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Interlocked.Exchange(ref _heldUntilTicks, 0);
        if (_lease is not null)
        {
            await ((Task)_lease.ReleaseAsync(cancellationToken: cancellationToken))
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose() => _stop.Dispose();

    private BlobRequestConditions Conditions => new() { LeaseId = _lease!.LeaseId };

    private void Held(DateTimeOffset from) => Interlocked.Exchange(ref _heldUntilTicks, (from + Term).UtcTicks);

    private async Task CreateAsync(CancellationToken cancellation)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        try
        {
            var onlyIfMissing = new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } };
            await _blob.UploadAsync(BinaryData.Empty, onlyIfMissing, cancellation);
        }
        catch (RequestFailedException exists) when (exists.Status is 409 or 412)
        {
        }
    }

    private static async Task<bool> TryAcquireAsync(BlobLeaseClient lease, CancellationToken cancellation)
    {
        try
        {
            await lease.AcquireAsync(Term, cancellationToken: cancellation);
            return true;
        }
        catch (RequestFailedException taken) when (taken.Status == 409)
        {
            return false;
        }
    }

    private async Task BreakIfOwnerIsGoneAsync(BlobLeaseClient lease, CancellationToken cancellation)
    {
        var properties = await _blob.GetPropertiesAsync(cancellationToken: cancellation);
        var other = LeaseOwner.FromMetadata(properties.Value.Metadata);
        if (other?.IsGone() == true)
        {
            log.LeaseBroken(other.ToString());
            await lease.BreakAsync(TimeSpan.Zero, cancellationToken: cancellation);
            if (await TryAcquireAsync(lease, cancellation))
                return;
        }
        throw new InvalidOperationException(
            $"The journal is in use by {other?.ToString() ?? "another process"}. Stop it first, or start this host "
            + $"on another data folder. If that process is gone, try again in {Term.TotalSeconds:0} seconds.");
    }

    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(RenewEvery, clock);
        while (await timer.WaitForNextTickAsync(_stop.Token))
        {
            try
            {
                var now = clock.GetUtcNow();
                if (!await TryRenewAsync())
                {
                    Interlocked.Exchange(ref _heldUntilTicks, 0);
                    log.LeaseLost();
                    lifetime.StopApplication();
                    return;
                }
                Held(now);
            }
            catch (Exception away) when (!_stop.IsCancellationRequested)
            {
                log.LeaseNotRenewed(away.Message.Split('\n')[0]);
            }
        }
    }

    /// <summary>Asks for the lease again under its own id, which also brings it back when it has run out.</summary>
    private async Task<bool> TryRenewAsync()
    {
        await CreateAsync(_stop.Token);
        return await TryAcquireAsync(_lease!, _stop.Token);
    }
}
