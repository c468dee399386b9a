using Vetting.Core.Branding;

namespace Vetting.Testing.Memory;

/// <summary>A chat that keeps what it is told.</summary>
public sealed class MemoryChat : IChatSender
{
    private readonly Lock _lock = new();
    private readonly List<ChatMessage> _taken = [];

    /// <summary>Why it takes nothing; null when it does.</summary>
    public Exception? Refusal { get; set; }

    public IReadOnlyList<ChatMessage> Taken
    {
        get
        {
            lock (_lock)
                return [.. _taken];
        }
    }

    public Task SendAsync(ChatKind kind, Uri address, ChatMessage message, CancellationToken cancellation)
    {
        if (Refusal is { } refusal)
            throw refusal;
        lock (_lock)
            _taken.Add(message);
        return Task.CompletedTask;
    }
}
