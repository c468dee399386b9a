using System.Text;
using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.Web.Policies;

/// <summary>Where a file stops being JSON, and after which member.</summary>
internal static class BrokenJson
{
    /// <returns>Null for JSON.</returns>
    public static PolicyMistake? Find(byte[] file)
    {
        var reader = new Utf8JsonReader(file, new JsonReaderOptions { MaxDepth = PolicyFile.MaxDepth });
        var after = "";
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                    after = $", after the member {JsonPlaces.NameOf(ref reader)}";
            }

            return null;
        }
        catch (JsonException wrong)
        {
            var (line, start) = ((int)(wrong.LineNumber ?? 0), 0);
            for (var passed = 0; passed < line; passed++)
                start += file.AsSpan(start).IndexOf((byte)'\n') + 1;
            var at = Math.Min(start + (int)(wrong.BytePositionInLine ?? 0), file.Length);
            return new PolicyMistake("$", line + 1, Encoding.UTF8.GetCharCount(file.AsSpan(start..at)) + 1,
                $"The file stops being JSON here{after}: {What(file, file.AsSpan(at), reader.CurrentDepth)}.");
        }
    }

    private static string What(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> rest, int depth)
    {
        if (whole.Trim(" \t\r\n"u8).IsEmpty)
            return "it is empty";
        if (whole.StartsWith("\uFEFF"u8) && rest.Length == whole.Length)
            return "it begins with a byte order mark; save it as UTF-8 without one";
        if (rest.Trim(" \t\r\n"u8).IsEmpty)
            return "it ends before all brackets and quotes are closed";
        if (depth >= PolicyFile.MaxDepth)
            return $"it is nested deeper than {PolicyFile.MaxDepth} levels";
        Rune.DecodeFromUtf8(rest, out var found, out _);
        return IsSeen(found) ? $"{found} cannot stand here" : $"the character U+{found.Value:X4} cannot stand here";
    }

    private static bool IsSeen(Rune rune) =>
        !Rune.IsControl(rune) && rune != Rune.ReplacementChar && !ShownText.IsBlank(rune.ToString());
}
