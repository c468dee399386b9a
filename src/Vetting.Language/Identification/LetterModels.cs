using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Vetting.Language.Identification;

/// <summary>
/// Lingua's models of several languages side by side: for three letters the logarithm of the chance that the third
/// follows the two before it. Where a language has not all three, the chance of the last letter after the one before,
/// and then of the letter alone, each time discounted ("stupid backoff", Brants et al. 2007).
/// </summary>
internal sealed class LetterModels
{
    /// <summary>Of a letter that a language does not write.</summary>
    private const float Never = -12;

    private static readonly float Discount = MathF.Log(0.3f);
    private static readonly string[] Files = ["unigrams.json.br", "bigrams.json.br", "trigrams.json.br"];

    private readonly Dictionary<ulong, int> _places = [];
    private readonly float[] _never;
    private readonly float[] _chances;

    /// <param name="folders">Of the models, one a language; each has a place in the rows.</param>
    public LetterModels(IReadOnlyList<string> folders)
    {
        _never = [.. folders.Select(_ => Never)];
        var rows = new List<float[]>();
        // Shorter ones first, so that longer ones can fall back on them.
        foreach (var file in Files)
        {
            foreach (var (language, folder) in folders.Index())
                Add(Path.Combine(AppContext.BaseDirectory, "Lingua", "LanguageModels", folder, file), language, rows);
        }

        _places.TrimExcess();
        _chances = new float[rows.Count * folders.Count];
        foreach (var (place, row) in rows.Index())
            row.CopyTo(_chances.AsSpan(place * folders.Count));
    }

    public static ulong Key(ReadOnlySpan<char> letters)
    {
        var key = 0UL;
        foreach (var letter in letters)
            key = (key << 16) | letter;
        return key;
    }

    /// <summary>Of each language, how likely the last of these letters is after the others.</summary>
    /// <param name="letters">By <see cref="Key"/>.</param>
    public ReadOnlySpan<float> Of(ulong letters)
    {
        for (; letters != 0; letters = Shorter(letters))
        {
            if (_places.TryGetValue(letters, out var place))
                return _chances.AsSpan(place * _never.Length, _never.Length);
        }

        return _never;
    }

    private static ulong Shorter(ulong letters) =>
        letters & (letters >> 32 != 0 ? 0xFFFF_FFFFUL : letters >> 16 != 0 ? 0xFFFFUL : 0);

    private void Add(string file, int language, List<float[]> rows)
    {
        using var model = new BrotliStream(File.OpenRead(file), CompressionMode.Decompress);
        using var read = JsonDocument.Parse(model);
        // {"ngrams":{"2/9361":"abc abd …"}}
        foreach (var ngrams in read.RootElement.GetProperty("ngrams").EnumerateObject())
        {
            var fraction = ngrams.Name.Split('/');
            var chance = MathF.Log(float.Parse(fraction[0], CultureInfo.InvariantCulture)
                / float.Parse(fraction[1], CultureInfo.InvariantCulture));
            foreach (var letters in ngrams.Value.GetString()!.Split(' '))
                Row(Key(letters), rows)[language] = chance;
        }
    }

    private float[] Row(ulong letters, List<float[]> rows)
    {
        if (_places.TryGetValue(letters, out var place))
            return rows[place];
        var row = _never.ToArray();
        if (Shorter(letters) is not 0 and var shorter)
        {
            var chances = Row(shorter, rows);
            for (var language = 0; language < row.Length; language++)
                row[language] = Math.Max(Never, chances[language] + Discount);
        }

        _places[letters] = rows.Count;
        rows.Add(row);
        return row;
    }
}
