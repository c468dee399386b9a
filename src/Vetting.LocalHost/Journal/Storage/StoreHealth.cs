namespace Vetting.LocalHost.Journal.Storage;

/// <summary>Whether the last write to storage succeeded.</summary>
internal sealed class StoreHealth
{
    private volatile string? _lastError;

    public bool Healthy => _lastError is null;

    /// <summary>Why writes are waiting; null while all is well.</summary>
    public string? LastError => _lastError;

    public void Recovered() => _lastError = null;

    public void Failed(string error) => _lastError = error;
}
