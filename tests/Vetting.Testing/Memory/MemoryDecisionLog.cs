using Vetting.Core.Content;
using Vetting.Core.Review;

namespace Vetting.Testing.Memory;

public sealed class MemoryDecisionLog : IDecisionLog
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<LoggedClosing>> _logs = [];

    public Task<LoggedClosing> AppendAsync(
        string vettingId, int sequence, Closing closing, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (!_logs.TryGetValue(vettingId, out var log))
                _logs[vettingId] = log = [];
            if (sequence == log.Count + 1)
                log.Add(Logged(sequence, closing, log.LastOrDefault()?.Hash ?? new string('0', 64)));
            return Task.FromResult(log[sequence - 1]);
        }
    }

    public Task<IReadOnlyList<LoggedClosing>> ReadAsync(string vettingId, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<LoggedClosing>>([.. _logs.GetValueOrDefault(vettingId) ?? []]);
    }

    private static LoggedClosing Logged(int sequence, Closing closing, string previousHash) => new(
        sequence, closing,
        ContentRef.Of(default, CanonicalJson.Serialize(new { sequence, previousHash, closing })).Sha256, previousHash);
}
