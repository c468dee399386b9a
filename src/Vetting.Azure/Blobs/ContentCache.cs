using Vetting.Core.Content;

namespace Vetting.Azure.Blobs;

/// <summary>
/// Remembers the policies and briefs used last: every vetting puts and reads the same few. Kinds that hold personal
/// data are not kept, so that erased means erased.
/// </summary>
internal sealed class ContentCache(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ContentRef, LinkedListNode<(ContentRef Reference, byte[] Bytes)>> _entries = [];
    private readonly LinkedList<(ContentRef Reference, byte[] Bytes)> _byUse = new();

    public byte[]? Find(ContentRef reference)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(reference, out var entry))
                return null;
            _byUse.Remove(entry);
            _byUse.AddFirst(entry);
            return [.. entry.Value.Bytes];
        }
    }

    /// <returns>False when content of its kind is not kept.</returns>
    public bool Add(ContentRef reference, byte[] bytes)
    {
        if (reference.Kind is not (ContentKind.Policy or ContentKind.Brief))
            return false;
        lock (_lock)
        {
            if (_entries.ContainsKey(reference))
                return true;
            _entries[reference] = _byUse.AddFirst((reference, [.. bytes]));
            if (_entries.Count <= capacity)
                return true;
            _entries.Remove(_byUse.Last!.Value.Reference);
            _byUse.RemoveLast();
            return true;
        }
    }
}
