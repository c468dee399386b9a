using Vetting.Core.Briefs;
using Vetting.Testing.Builders;

namespace Vetting.Language.Tests;

/// <summary>
/// Invented captions by the brief they suit, in Corpora/fit.xx.txt: a line "= phrase; phrase" is a brief, the lines below
/// it are posts on its topic. Each written before any of its lines was scored.
/// </summary>
internal sealed record FitCorpus(string Language, IReadOnlyList<(Brief Brief, IReadOnlyList<string> Posts)> Briefs)
{
    public static FitCorpus Read(string name)
    {
        var language = name[^2..];
        List<(Brief, IReadOnlyList<string>)> briefs = [];
        List<string> posts = [];
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpora", $"{name}.txt")))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
                briefs.Add((Brief(line[2..].Split("; "), language), posts = []));
            else if (line.Length > 0)
                posts.Add(line);
        }

        return new FitCorpus(language, briefs);
    }

    private static Brief Brief(IReadOnlyList<string> phrases, string language) => Sample.Brief with
    {
        Title = "", Sector = "", Lexicon = phrases, Communities = [], Languages = [language],
    };
}
