using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Core.Creators;

internal static class HistoryUploadParser
{
    public static (HistoryUpload Upload, byte[] File)? Read(JsonFields fields, int channels)
    {
        var channel = fields.WholeNumber("channel", 0, Math.Max(0, channels - 1));
        var format = fields.Choice("format", ("jsonl", HistoryFormat.JsonLines), ("csv", HistoryFormat.Csv));
        var file = ReadFile(fields);
        fields.RefuseOthers();
        return channel is null || format is null || file is null
            ? null
            : (new HistoryUpload((int)channel, format.Value, ContentRef.Of(ContentKind.Submission, file)), file);
    }

    private static byte[]? ReadFile(JsonFields fields)
    {
        var text = fields.Find("content", required: false);
        var encoded = fields.Find("contentBase64", required: false);
        return (text, encoded) switch
        {
            ({ ValueKind: System.Text.Json.JsonValueKind.String } value, null) =>
                JsonFieldTypes.TryText(value, out var content) && content.Length > 0
                    ? Encoding.UTF8.GetBytes(content)
                    : fields.Refuse<byte[]>("content", "should be the file's text, not empty"),
            (null, { ValueKind: System.Text.Json.JsonValueKind.String } value) =>
                value.TryGetBytesFromBase64(out var bytes) && bytes.Length > 0
                    ? Unpack(fields, bytes)
                    : fields.Refuse<byte[]>("contentBase64", "should be the file in base64, not empty"),
            ({ }, null) => fields.Refuse<byte[]>("content", "should be text"),
            (null, { }) => fields.Refuse<byte[]>("contentBase64", "should be text"),
            _ => fields.Refuse<byte[]>("content", "should be given, or contentBase64, and not both"),
        };
    }

    private static byte[]? Unpack(JsonFields fields, byte[] bytes)
    {
        if (bytes is not [0x1f, 0x8b, ..])
            return bytes;
        try
        {
            using var zip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            var unpacked = new MemoryStream();
            // A bomb of 2 MB would unpack to 2 GB, so it is stopped at one byte too many.
            var buffer = new byte[81_920];
            while (zip.Read(buffer) is > 0 and var read)
            {
                if (unpacked.Length + read > HistoryLimits.Default.MaxBytes)
                    return fields.Refuse<byte[]>("contentBase64",
                        $"should unpack to at most {HistoryLimits.Default.MaxBytes} bytes");
                unpacked.Write(buffer, 0, read);
            }

            return unpacked.Length > 0 ? unpacked.ToArray() : fields.Refuse<byte[]>("contentBase64", "should not be empty");
        }
        catch (InvalidDataException)
        {
            return fields.Refuse<byte[]>("contentBase64", "should be whole gzip");
        }
    }
}
