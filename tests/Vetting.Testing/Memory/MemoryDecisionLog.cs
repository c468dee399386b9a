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

    public Task<int> EraseWordsAsync(string vettingId, DateTimeOffset at, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var log = _logs.GetValueOrDefault(vettingId) ?? [];
            var spoken = log.Index().Where(row => row.Item.Closing.Words is not null).ToList();
            foreach (var (index, row) in spoken)
                log[index] = row with { Closing = row.Closing.WithoutWords(), ErasedAt = at };
            return Task.FromResult(spoken.Count);
        }
    }

    private static LoggedClosing Logged(int sequence, Closing closing, string previousHash) => new(
        sequence, closing,
        ContentRef.Of(default, CanonicalJson.Serialize(new { sequence, previousHash, closing })).Sha256, previousHash);
}
