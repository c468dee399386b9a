using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Vetting.Language.Identification;

/// <summary>
/// Lingua's models of all languages side by side: for one to three letters the logarithm of their frequency in each
/// language, of the longest beginning that the language has where it has not all of them; 0 where it has none.
/// </summary>
internal sealed class LetterModels
{
    private static readonly string[] Files = ["unigrams.json.br", "bigrams.json.br", "trigrams.json.br"];

    private readonly Dictionary<ulong, double[]> _rows = [];

    /// <param name="languages">ISO 639-1; each has a place in the rows.</param>
    public LetterModels(IReadOnlyList<string> languages)
    {
        // Shorter ones first, so that longer ones can fall back on them.
        foreach (var file in Files)
        {
            foreach (var (place, language) in languages.Index())
            {
                Add(Path.Combine(AppContext.BaseDirectory, "Lingua", "LanguageModels", language, file), place,
                    languages.Count);
            }
        }

        _rows.TrimExcess();
    }

    public static ulong Key(ReadOnlySpan<char> letters)
    {
        var key = 0UL;
        foreach (var letter in letters)
            key = (key << 16) | letter;
        return key;
    }

    /// <param name="letters">By <see cref="Key"/>.</param>
    /// <returns>Empty where no language has any of them.</returns>
    public ReadOnlySpan<double> Of(ulong letters)
    {
        for (; letters != 0; letters >>= 16)
        {
            if (_rows.TryGetValue(letters, out var row))
                return row;
        }

        return [];
    }

    private void Add(string file, int place, int places)
    {
        using var model = new BrotliStream(File.OpenRead(file), CompressionMode.Decompress);
        using var read = JsonDocument.Parse(model);
        // {"ngrams":{"2/9361":"abc abd …"}}
        foreach (var ngrams in read.RootElement.GetProperty("ngrams").EnumerateObject())
        {
            var fraction = ngrams.Name.Split('/');
            var frequency = Math.Log(double.Parse(fraction[0], CultureInfo.InvariantCulture)
                / int.Parse(fraction[1], CultureInfo.InvariantCulture));
            foreach (var letters in ngrams.Value.GetString()!.Split(' '))
                Row(Key(letters), places)[place] = frequency;
        }
    }

    private double[] Row(ulong letters, int places)
    {
        if (_rows.TryGetValue(letters, out var row))
            return row;
        var shorter = Of(letters >> 16);
        return _rows[letters] = shorter.IsEmpty ? new double[places] : shorter.ToArray();
    }
}
