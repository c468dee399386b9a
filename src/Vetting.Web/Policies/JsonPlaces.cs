using System.Text;
using System.Text.Json;

namespace Vetting.Web.Policies;

/// <summary>Where in a JSON file each value stands.</summary>
internal sealed class JsonPlaces
{
    private readonly byte[] _file;
    private readonly Dictionary<string, int> _offsets = new(StringComparer.Ordinal);

    private JsonPlaces(byte[] file) => _file = file;

    /// <param name="file">Valid JSON.</param>
    public static JsonPlaces Of(byte[] file)
    {
        var places = new JsonPlaces(file);
        var reader = new Utf8JsonReader(file);
        reader.Read();
        places.Note(ref reader, "$", (int)reader.TokenStartIndex);
        return places;
    }

    /// <param name="path">Such as $.rules[0].severity.</param>
    /// <returns>Line and column from 1, of a member's name rather than its value; of the nearest place around it when
    /// the file has no such path.</returns>
    public (int Line, int Column) Find(string path)
    {
        int offset;
        while (!_offsets.TryGetValue(path, out offset))
            path = path.LastIndexOfAny(['.', '[']) is > 0 and var cut ? path[..cut] : "$";
        var before = _file.AsSpan(0, offset);
        var start = before.LastIndexOf((byte)'\n') + 1;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[start..]) + 1);
    }

    /// <summary>Half a surrogate pair can be escaped in a name, and is no text.</summary>
    private static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    private void Note(ref Utf8JsonReader reader, string path, int offset)
    {
        _offsets.TryAdd(path, offset);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var (name, at) = (NameOf(ref reader), (int)reader.TokenStartIndex);
                reader.Read();
                Note(ref reader, $"{path}.{name}", at);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                Note(ref reader, $"{path}[{index}]", (int)reader.TokenStartIndex);
    }
}
