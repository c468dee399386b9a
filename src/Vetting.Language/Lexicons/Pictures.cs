using Vetting.Language.Tokens;

namespace Vetting.Language.Lexicons;

/// <summary>What emoji and typed faces say in any language, -5 to 5; later lists win.</summary>
internal sealed class Pictures
{
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    public Pictures(IEnumerable<IReadOnlyDictionary<string, double>> lists)
    {
        foreach (var (picture, weight) in lists.SelectMany(list => list))
            _weights[Emoji.Key(picture)] = weight;
    }

    public IEnumerable<string> Faces => _weights.Keys.Where(key => key[0] <= '~');

    public double WeightOf(string key) =>
        _weights.TryGetValue(key, out var weight) ? weight : _weights.GetValueOrDefault(Emoji.First(key));
}
