using System.Text;
using System.Text.Json;
using Vetting.Core.Content;

namespace Vetting.Web.Policies;

/// <summary>Where in a JSON file each value stands.</summary>
internal sealed class JsonPlaces
{
    private const string Unnamed = "?";
    private readonly byte[] _file;
    private readonly List<FieldError> _twice = [];
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

    /// <summary>Members that their object has already.</summary>
    public IReadOnlyList<FieldError> Twice => _twice;

    /// <param name="path">Such as $.rules[0].severity.</param>
    /// <returns>Line and column from 1, of a member's name rather than its value; of the nearest place around it when
    /// the file has no such path, and of the last when it has several.</returns>
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
    internal static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Unnamed;
        }
    }

    private void Note(ref Utf8JsonReader reader, string path, int offset)
    {
        _offsets[path] = offset;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            HashSet<string> names = [];
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var (name, at) = (NameOf(ref reader), (int)reader.TokenStartIndex);
                if (!names.Add(name) && name != Unnamed)
                    _twice.Add(new FieldError($"{path}.{name}", $"{name} is given twice; give it once."));
                reader.Read();
                Note(ref reader, $"{path}.{name}", at);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                Note(ref reader, $"{path}[{index}]", (int)reader.TokenStartIndex);
        }
    }
}
