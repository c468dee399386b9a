using Microsoft.DurableTask.Client;

namespace Vetting.Functions.Flows;

/// <summary>
/// The way to the task hub. The Functions worker gives it only to functions that bind it, and always the same one, so the
/// first function that runs leaves it here for the services.
/// </summary>
public sealed class BoundHub : IDurableTaskClientProvider
{
    private volatile DurableTaskClient? _client;

    /// <exception cref="InvalidOperationException">No function has bound it yet.</exception>
    public DurableTaskClient GetClient(string? name = null) => _client
        ?? throw new InvalidOperationException("A function that needs flows should bind a DurableTaskClient.");

    public void Use(DurableTaskClient client) => _client = client;
}
