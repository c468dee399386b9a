using System.Text.Json;

namespace Vetting.Sources.Exports.Json;

/// <summary>Where a walk through nested objects is: names joined by /.</summary>
internal sealed class JsonPath
{
    // Several times the longest of any export; each name is put together with all those above it.
    private const int Longest = 1000;

    private readonly Stack<string> _outer = new();
    private string _here = "";

    public string Text { get; private set; } = "";

    public int Depth => _outer.Count;

    /// <exception cref="JsonException">The name is no text, or the path is longer than any real one.</exception>
    public void Name(in Utf8JsonReader reader)
    {
        // A character takes six bytes at most, as an escape.
        if (reader.ValueSpan.Length > Longest * 6)
            throw TooLong();
        try
        {
            var name = Mojibake.Repair(reader.GetString()!);
            if (_here.Length + 1 + name.Length > Longest)
                throw TooLong();
            Text = _here.Length == 0 ? name : $"{_here}/{name}";
        }
        catch (InvalidOperationException wrong)
        {
            throw new JsonException("A name is no text.", wrong);
        }
    }

    public void Enter()
    {
        _outer.Push(_here);
        _here = Text;
    }

    public void Leave()
    {
        Text = _here;
        _here = _outer.Pop();
    }

    private static JsonException TooLong() => new("A path is longer than any real one.");
}
