using System.Text;
using System.Text.Json;
using Vetting.Core.Content;

namespace Vetting.Core.Creators;

internal static class HistoryUploadParser
{
    public static (HistoryUpload Upload, byte[] File)? Read(JsonFields fields, int channels)
    {
        var channel = fields.WholeNumber("channel", 0, Math.Max(0, channels - 1));
        var format = fields.Choice(
            "format", ("jsonl", HistoryFormat.JsonLines), ("csv", HistoryFormat.Csv), ("export", HistoryFormat.Export));
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
            ({ ValueKind: JsonValueKind.String } value, null) =>
                JsonFieldTypes.TryText(value, out var content) && content.Length > 0
                    ? Encoding.UTF8.GetBytes(content)
                    : fields.Refuse<byte[]>("content", "should be the file's text, not empty"),
            (null, { ValueKind: JsonValueKind.String } value) =>
                JsonFieldTypes.TryText(value, out _) && value.TryGetBytesFromBase64(out var bytes) && bytes.Length > 0
                    ? bytes
                    : fields.Refuse<byte[]>("contentBase64", "should be the file in base64, not empty"),
            ({ }, null) => fields.Refuse<byte[]>("content", "should be text"),
            (null, { }) => fields.Refuse<byte[]>("contentBase64", "should be text"),
            _ => fields.Refuse<byte[]>("content", "should be given, or contentBase64, and not both"),
        };
    }
}
