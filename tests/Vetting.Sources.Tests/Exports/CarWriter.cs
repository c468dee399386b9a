using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;

namespace Vetting.Sources.Tests.Exports;

/// <summary>Makes a repository as a Bluesky server does: a head, one node of the tree with every key, and the records.</summary>
internal sealed class CarWriter(string did)
{
    private readonly SortedDictionary<string, byte[]> _records = new(StringComparer.Ordinal);
    private readonly List<byte[]> _strays = [];

    public CarWriter Record(string key, params (string Name, object Value)[] members)
    {
        _records[key] = Map(members);
        return this;
    }

    /// <summary>A record that may be anything.</summary>
    public CarWriter Raw(string key, byte[] block)
    {
        _records[key] = block;
        return this;
    }

    /// <summary>A record that no key leads to.</summary>
    public CarWriter Stray(params (string Name, object Value)[] members)
    {
        _strays.Add(Map(members));
        return this;
    }

    public byte[] ToArray()
    {
        var node = Node();
        var head = Map([("did", did), ("rev", "3k"), ("sig", new byte[64]), ("data", new Link(node)), ("prev", ""), ("version", 3)]);
        using var car = new MemoryStream();
        Frame(car, Map([("roots", new[] { new Link(head) }), ("version", 1)]));
        foreach (var block in (byte[][])[head, .. _records.Values, .. _strays, node])
            Frame(car, [.. Cid(block), .. block]);
        return car.ToArray();
    }

    private byte[] Node()
    {
        List<object> entries = [];
        var before = "";
        foreach (var (key, record) in _records)
        {
            var shared = key.Zip(before).TakeWhile(pair => pair.First == pair.Second).Count();
            entries.Add(new (string, object)[] { ("k", Encoding.ASCII.GetBytes(key[shared..])), ("p", shared), ("t", ""), ("v", new Link(record)) });
            before = key;
        }

        return Map([("e", entries.ToArray()), ("l", "")]);
    }

    private static void Frame(MemoryStream car, byte[] content)
    {
        for (var rest = (uint)content.Length; ; rest >>= 7)
        {
            car.WriteByte((byte)(rest > 0x7F ? rest & 0x7F | 0x80 : rest));
            if (rest <= 0x7F)
                break;
        }

        car.Write(content);
    }

    private static byte[] Cid(byte[] block) => [0x01, 0x71, 0x12, 0x20, .. SHA256.HashData(block)];

    private static byte[] Map((string Name, object Value)[] members)
    {
        var cbor = new CborWriter(CborConformanceMode.Lax);
        Write(cbor, members);
        return cbor.Encode();
    }

    private static void Write(CborWriter cbor, object value)
    {
        switch (value)
        {
            case (string Name, object Value)[] members:
                cbor.WriteStartMap(members.Length);
                foreach (var (name, member) in members)
                {
                    cbor.WriteTextString(name);
                    Write(cbor, member);
                }
                cbor.WriteEndMap();
                break;
            case string text:
                cbor.WriteTextString(text);
                break;
            case int number:
                cbor.WriteInt32(number);
                break;
            case byte[] bytes:
                cbor.WriteByteString(bytes);
                break;
            case Link link:
                cbor.WriteTag((CborTag)42);
                cbor.WriteByteString([0, .. Cid(link.Block)]);
                break;
            case object[] items:
                cbor.WriteStartArray(items.Length);
                foreach (var item in items)
                    Write(cbor, item);
                cbor.WriteEndArray();
                break;
        }
    }

    private sealed record Link(byte[] Block);
}
