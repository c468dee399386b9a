using System.Text.Json;

namespace Vetting.Sources.Exports.Json;

/// <summary>Where a walk through nested objects is: names joined by /.</summary>
internal sealed class JsonPath
{
    private readonly Stack<string> _outer = new();
    private string _here = "";

    public string Text { get; private set; } = "";

    public int Depth => _outer.Count;

    /// <exception cref="JsonException">The name is no text.</exception>
    public void Name(in Utf8JsonReader reader)
    {
        try
        {
            var name = Mojibake.Repair(reader.GetString()!);
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
}
