using Vetting.Core.Review;

namespace Vetting.LocalHost.Serving;

/// <summary>At the start, tells flows about decisions that a crash kept from them.</summary>
internal sealed class PendingDecisions(ReviewDesk desk) : IHostedService
{
    public Task StartAsync(CancellationToken cancellation) => desk.DeliverPendingAsync(cancellation);

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;
}
