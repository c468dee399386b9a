using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vetting.Web.Inbox;

namespace Vetting.Functions.Hosting;

/// <summary>Says at the start of a developer's host where its mails are read.</summary>
internal sealed partial class InboxAnnouncement(InboxKey key, ILogger<InboxAnnouncement> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Announce(log, key.Path);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Information, "Mails of this host are read at {Path}")]
    private static partial void Announce(ILogger log, string path);
}
