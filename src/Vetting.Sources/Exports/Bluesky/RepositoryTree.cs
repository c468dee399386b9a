using System.Formats.Cbor;
using System.Text;

namespace Vetting.Sources.Exports.Bluesky;

/// <summary>
/// Which record stands under which key, from the nodes of a repository's Merkle search tree. In a node each key
/// gives only what differs from the key before.
/// https://atproto.com/specs/repository#mst-structure
/// </summary>
/// <param name="isWanted">Whose records are kept, by key.</param>
internal sealed class RepositoryTree(Func<string, bool> isWanted)
{
    // Far longer than any key: a collection and a record key have at most 317 and 512 characters.
    private const int LongestKey = 1024;

    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    /// <summary>A map of two whose first name is e.</summary>
    public static bool IsNode(ReadOnlySpan<byte> block) => block is [0xA2, 0x61, (byte)'e', ..];

    /// <returns>The key of a record, such as app.bsky.feed.post/3kabc; null when it is not in the tree.</returns>
    public string? KeyOf(string cid) => _keys.GetValueOrDefault(cid);

    /// <exception cref="CborContentException">The node is not of its shape.</exception>
    public void Add(ReadOnlyMemory<byte> node)
    {
        var cbor = new CborReader(node, CborConformanceMode.Lax);
        cbor.ReadStartMap();
        while (cbor.PeekState() != CborReaderState.EndMap)
        {
            if (cbor.ReadTextString() == "e")
                Entries(cbor);
            else
                cbor.SkipValue();
        }
    }

    private void Entries(CborReader cbor)
    {
        byte[] key = [];
        cbor.ReadStartArray();
        while (cbor.PeekState() != CborReaderState.EndArray)
        {
            var (shared, added, cid) = Entry(cbor);
            if (shared > key.Length)
                throw new CborContentException("A key shares more than the key before it has.");
            if (shared + added.Length > LongestKey)
                throw new CborContentException("A key is longer than any real one.");
            key = [.. key.AsSpan(0, shared), .. added];
            if (cid is not null && Encoding.UTF8.GetString(key) is var text && isWanted(text))
                _keys[cid] = text;
        }

        cbor.ReadEndArray();
    }

    private static (int Shared, byte[] Added, string? Cid) Entry(CborReader cbor)
    {
        var (shared, added, cid) = (0, Array.Empty<byte>(), (string?)null);
        cbor.ReadStartMap();
        while (cbor.PeekState() != CborReaderState.EndMap)
        {
            switch (cbor.ReadTextString())
            {
                case "p":
                    shared = checked((int)cbor.ReadUInt32());
                    break;
                case "k":
                    added = cbor.ReadByteString();
                    break;
                case "v":
                    cbor.ReadTag();
                    // A link's bytes begin with one 0 before the id itself.
                    cid = Convert.ToHexString(cbor.ReadByteString().AsSpan(1));
                    break;
                default:
                    cbor.SkipValue();
                    break;
            }
        }

        cbor.ReadEndMap();
        return (shared, added, cid);
    }
}
