using System.Text.Json;
using System.Text.Unicode;

namespace Vetting.Core.Content;

/// <summary>Reads one JSON object of an input member by member, and notes all that is wrong with it.</summary>
public sealed class JsonFields
{
    private const int MaxErrors = 100;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };
    private readonly JsonElement _object;
    private readonly string _path;
    private readonly List<FieldError> _errors;
    private readonly List<string> _known = [];

    private JsonFields(JsonElement element, string path, List<FieldError> errors) =>
        (_object, _path, _errors) = (element, path, errors);

    /// <returns>Null, with the reason among the errors, when the bytes are not one JSON object.</returns>
    public static JsonFields? Read(ReadOnlySpan<byte> utf8, List<FieldError> errors)
    {
        try
        {
            if (Utf8.IsValid(utf8) && JsonElement.Parse(utf8, Strict) is var root)
            {
                return root.ValueKind == JsonValueKind.Object
                    ? new JsonFields(root, "", errors)
                    : Nothing(errors, $"should be a JSON object, and is {Describe(root)}");
            }

            return Nothing(errors, "should be UTF-8");
        }
        catch (JsonException malformed)
        {
            if (utf8.IsEmpty)
                return Nothing(errors, "should be a JSON object, and is empty");
            return Nothing(errors, malformed.LineNumber is { } line
                ? $"should be JSON; it stops being so at line {line + 1}, byte {malformed.BytePositionInLine + 1}"
                : "should be JSON with each member given once");
        }
        catch (InvalidOperationException)
        {
            return Nothing(errors, "should be JSON whose names are valid Unicode");
        }
    }

    /// <summary>The member, or null, noted when it must be there, where it is missing or null.</summary>
    public JsonElement? Find(string name, bool required)
    {
        _known.Add(name);
        if (_object.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null)
            return value;
        if (required)
            Note(name, "is missing");
        return null;
    }

    public JsonFields? Object(string name, bool required = true) =>
        Find(name, required) is { } value ? AsObject(value, PathOf(name)) : null;

    /// <summary>The items that could be read; what is wrong with the others is noted under name[index].</summary>
    public IReadOnlyList<T> List<T>(string name, int min, int max, Func<JsonElement, string, T?> read)
        where T : class
    {
        if (Find(name, required: min > 0) is not { } value)
            return [];
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() is var length
            && length >= min && length <= max)
        {
            return
            [
                .. value.EnumerateArray().Index()
                    .Select(at => read(at.Item, $"{PathOf(name)}[{at.Index}]")).OfType<T>(),
            ];
        }

        Note(name, $"should be a list of {min} to {max}, and is {Describe(value)}");
        return [];
    }

    public IReadOnlyList<T> Objects<T>(string name, int min, int max, Func<JsonFields, T?> read)
        where T : class =>
        List(name, min, max, (item, path) => AsObject(item, path) is { } fields ? read(fields) : null);

    public void Note(string name, string message) => NoteAt(PathOf(name), message);

    public void NoteAt(string path, string message)
    {
        if (_errors.Count < MaxErrors)
            _errors.Add(new FieldError(path, message));
    }

    /// <summary>Notes members that nobody asked for. To be called once all were read.</summary>
    public void RefuseOthers()
    {
        foreach (var member in _object.EnumerateObject().Where(member => !_known.Any(member.NameEquals)))
            Note(Clip(member), $"is not known here; known are {string.Join(", ", _known)}");
    }

    /// <summary>Its kind, and a list's size: enough to see the mistake, nothing of the content.</summary>
    public static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => $"a list of {value.GetArrayLength()}",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };

    private JsonFields? AsObject(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.Object)
            return new JsonFields(value, path, _errors);
        NoteAt(path, $"should be an object, and is {Describe(value)}");
        return null;
    }

    private string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    private static string Clip(JsonProperty member)
    {
        try
        {
            return member.Name.Length <= 60 ? member.Name : $"{member.Name.AsSpan(0, 60)}…";
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    private static JsonFields? Nothing(List<FieldError> errors, string message)
    {
        errors.Add(new FieldError("body", message));
        return null;
    }
}
