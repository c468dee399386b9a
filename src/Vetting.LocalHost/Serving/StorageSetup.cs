using Azure;
using Vetting.Azure;

namespace Vetting.LocalHost.Serving;

/// <summary>Makes the tables and containers before anything needs them.</summary>
internal sealed class StorageSetup(IStorageSetup storage) : IHostedService
{
    /// <exception cref="InvalidOperationException">The storage does not answer, or refuses.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        try
        {
            await storage.EnsureAsync(cancellation);
        }
        catch (Exception away) when (away is RequestFailedException || StorageFailure.IsTransient(away))
        {
            throw new InvalidOperationException(
                $"The storage that the settings name cannot be used: {Reason(away)} Check Storage:ConnectionString, "
                + "and that the account is up.", away);
        }
    }

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>The first line of the innermost failure; the client library adds headers and advice of its own.</summary>
    private static string Reason(Exception failure) => failure.InnerException is { } inner
        ? Reason(inner)
        : $"{failure.Message.Split('\n', '\r')[0].TrimEnd('.')}.";
}
