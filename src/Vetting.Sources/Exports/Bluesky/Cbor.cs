using System.Buffers;
using System.Formats.Cbor;
using System.Text.Json;

namespace Vetting.Sources.Exports.Bluesky;

/// <summary>DAG-CBOR as the JSON that the network's API gives for the same record.</summary>
internal static class Cbor
{
    private const int Deepest = 32;

    /// <summary>A map of two whose first name is roots.</summary>
    public static ReadOnlySpan<byte> HeaderStart =>
        [0xA2, 0x65, (byte)'r', (byte)'o', (byte)'o', (byte)'t', (byte)'s'];

    /// <exception cref="CborContentException">The data is no CBOR.</exception>
    /// <exception cref="InvalidOperationException">It holds what JSON cannot.</exception>
    public static JsonDocument ToJson(ReadOnlyMemory<byte> data)
    {
        var buffer = new ArrayBufferWriter<byte>(data.Length + 64);
        using (var json = new Utf8JsonWriter(buffer))
            Value(new CborReader(data, CborConformanceMode.Lax), json, depth: 0);
        return JsonDocument.Parse(buffer.WrittenMemory);
    }

    private static void Value(CborReader cbor, Utf8JsonWriter json, int depth)
    {
        if (depth > Deepest)
            throw new CborContentException("The data is nested deeper than any record.");
        switch (cbor.PeekState())
        {
            case CborReaderState.StartMap:
                Map(cbor, json, depth);
                break;
            case CborReaderState.StartArray:
                Array(cbor, json, depth);
                break;
            case CborReaderState.TextString:
                json.WriteStringValue(cbor.ReadTextString());
                break;
            case CborReaderState.UnsignedInteger or CborReaderState.NegativeInteger:
                json.WriteNumberValue(cbor.ReadInt64());
                break;
            case CborReaderState.Boolean:
                json.WriteBooleanValue(cbor.ReadBoolean());
                break;
            case CborReaderState.Tag:
                cbor.ReadTag();
                Value(cbor, json, depth + 1);
                break;
            default:
                // Links to other blocks, bytes and fractions: no words stand in them.
                cbor.SkipValue();
                json.WriteNullValue();
                break;
        }
    }

    private static void Map(CborReader cbor, Utf8JsonWriter json, int depth)
    {
        cbor.ReadStartMap();
        json.WriteStartObject();
        while (cbor.PeekState() != CborReaderState.EndMap)
        {
            json.WritePropertyName(cbor.ReadTextString());
            Value(cbor, json, depth + 1);
        }

        cbor.ReadEndMap();
        json.WriteEndObject();
    }

    private static void Array(CborReader cbor, Utf8JsonWriter json, int depth)
    {
        cbor.ReadStartArray();
        json.WriteStartArray();
        while (cbor.PeekState() != CborReaderState.EndArray)
            Value(cbor, json, depth + 1);
        cbor.ReadEndArray();
        json.WriteEndArray();
    }
}
