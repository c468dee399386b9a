using System.Collections.Concurrent;
using System.Diagnostics;

/// <summary>Counts the requests that this process sends to Azurite, by method and by table or container.</summary>
internal sealed class StorageRequests : IDisposable
{
    private const string Account = "/devstoreaccount1/";

    private readonly ConcurrentDictionary<string, int> _counts = new();
    private readonly ActivityListener _listener;

    public StorageRequests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Count,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The most frequent first.</summary>
    public IReadOnlyList<(string Kind, int Count)> Counts =>
    [
        .. _counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key)
            .Select(count => (count.Key, count.Value)),
    ];

    public int Total => _counts.Values.Sum();

    /// <summary>Without asking queues whether anything is in them, which a host does for all that waits together.</summary>
    public int Acts => _counts.Where(count => !IsPoll(count.Key)).Sum(count => count.Value);

    private static bool IsPoll(string kind) => kind.StartsWith("GET ", StringComparison.Ordinal)
        && (kind.Contains("-control-", StringComparison.Ordinal) || kind.EndsWith("-workitems", StringComparison.Ordinal));

    public void Clear() => _counts.Clear();

    public void Dispose() => _listener.Dispose();

    private void Count(Activity request)
    {
        if (request.GetTagItem("url.full") is not string address || new Uri(address) is not { } url
            || !url.AbsolutePath.StartsWith(Account, StringComparison.Ordinal))
        {
            return;
        }

        var target = url.AbsolutePath[Account.Length..].Split('/', '(')[0];
        _counts.AddOrUpdate($"{request.GetTagItem("http.request.method")} {target}", 1, (_, count) => count + 1);
    }
}
