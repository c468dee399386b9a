using System.Text.Json;

namespace Vetting.Sources.Exports.Json;

/// <summary>
/// Walks through a JSON document and hands out the parts that are asked for, one at a time. Holds no more of the
/// document than its largest such part.
/// </summary>
/// <param name="want">What to do with an object or array, by its path: property names joined by /, "" for the
/// document.</param>
internal sealed class JsonItems(Stream stream, Func<string, JsonWant> want) : IDisposable
{
    private readonly JsonWindow _window = new(stream);
    private readonly JsonPath _path = new();
    private int _items = -1;
    private int _index;
    private int _dead = -1;

    /// <summary>Where the value that was read last stands.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Which element of its array the value that was read last is, from 0; 0 for an object.</summary>
    public int Index { get; private set; }

    /// <summary>The paths of what was asked for and is there, empty or not, or null in its place.</summary>
    public HashSet<string> Found { get; } = new(StringComparer.Ordinal);

    /// <returns>The next part, for the caller to dispose; null at the end.</returns>
    /// <exception cref="JsonException">The document is no JSON, or a part is larger than any real one.</exception>
    public JsonDocument? Read()
    {
        while (true)
        {
            var reader = _window.Reader();
            var (value, more) = Walk(ref reader);
            if (value is not null || !more)
                return value;
            _window.Fill();
        }
    }

    /// <summary>Reads what follows the document, so that an archive can tell whether all is as it was packed.</summary>
    public void Drain() => _window.Drain();

    public void Dispose() => _window.Dispose();

    private (JsonDocument? Value, bool More) Walk(ref Utf8JsonReader reader)
    {
        while (true)
        {
            var before = reader;
            if (_window.Ended || !reader.Read())
            {
                _window.Keep(reader);
                return (null, !_window.Ended && !_window.AtEnd);
            }

            if (Take(ref reader, out var waits) is { } value)
            {
                _window.Keep(reader);
                _window.Ended |= reader.CurrentDepth == 0 && _path.Depth == 0 && _items < 0;
                return (value, true);
            }

            if (waits)
            {
                // The part is not all here yet: back to before it, and again with more.
                _window.Keep(before);
                return (null, !_window.AtEnd ? true : throw new JsonException("The document ends within a value."));
            }
        }
    }

    private JsonDocument? Take(ref Utf8JsonReader reader, out bool waits)
    {
        waits = false;
        if (_items >= 0 && reader.TokenType is not JsonTokenType.EndArray)
            return Part(ref reader, _path.Text, _index, ref waits) is { } item ? Counted(item) : null;

        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName when _dead < 0:
                _path.Name(reader);
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray when _dead < 0:
                return Start(ref reader, ref waits);
            // Where there is nothing of a kind, some platforms write null for the empty list.
            case JsonTokenType.Null when _dead < 0 && want(_path.Text) != JsonWant.Walk:
                Found.Add(_path.Text);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                End(reader);
                break;
        }

        return null;
    }

    private JsonDocument? Start(ref Utf8JsonReader reader, ref bool waits)
    {
        var isArray = reader.TokenType == JsonTokenType.StartArray;
        var wanted = want(_path.Text);
        if (wanted == JsonWant.Whole)
        {
            Found.Add(_path.Text);
            return Part(ref reader, _path.Text, 0, ref waits);
        }

        if (isArray && wanted == JsonWant.Items)
        {
            (_items, _index) = (reader.CurrentDepth, 0);
            Found.Add(_path.Text);
        }
        else if (isArray)
        {
            _dead = reader.CurrentDepth;
        }
        else
        {
            _path.Enter();
        }

        return null;
    }

    private void End(Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        if (_dead == depth)
            _dead = -1;
        else if (_dead < 0 && _items == depth)
            _items = -1;
        else if (_dead < 0)
            _path.Leave();
        _window.Ended = depth == 0;
    }

    private JsonDocument? Part(ref Utf8JsonReader reader, string path, int index, ref bool waits)
    {
        var ahead = reader;
        waits = !ahead.TrySkip();
        if (waits)
            return null;
        (Path, Index) = (path, index);
        return JsonDocument.ParseValue(ref reader);
    }

    private JsonDocument Counted(JsonDocument item)
    {
        _index++;
        return item;
    }
}

internal enum JsonWant
{
    /// <summary>Looks for wanted parts in the members of an object; passes over an array.</summary>
    Walk,
    /// <summary>Hands out the elements of an array; looks into an object.</summary>
    Items,
    /// <summary>Hands out all of it.</summary>
    Whole,
}
