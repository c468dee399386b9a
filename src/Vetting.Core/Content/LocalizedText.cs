using System.Text;
using System.Text.RegularExpressions;

namespace Vetting.Core.Content;

/// <summary>A sentence in both languages of the product.</summary>
public sealed partial record LocalizedText(string Fr, string En)
{
    // What was put in, and is words from then on, whatever braces it holds: a name is no template.
    private readonly IReadOnlyList<Range> _givenFr = [];
    private readonly IReadOnlyList<Range> _givenEn = [];

    private LocalizedText(Filling fr, Filling en) : this(fr.Text, en.Text) => (_givenFr, _givenEn) = (fr.Given, en.Given);

    /// <param name="language">A BCP 47 tag; anything that is not French reads English.</param>
    public string In(string language) => language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? Fr : En;

    /// <summary>
    /// Replaces each {name} by its value. What a value itself holds in braces, such as a handle, stays as it is, then and
    /// whenever more places are filled; so does a place that no value is given for.
    /// </summary>
    public LocalizedText With(params (string Name, LocalizedText Value)[] values) => new(
        Filling.Of(Fr, _givenFr, name => values.FirstOrDefault(value => value.Name == name).Value?.Fr),
        Filling.Of(En, _givenEn, name => values.FirstOrDefault(value => value.Name == name).Value?.En));

    /// <summary>The same with values that read alike in both languages, such as names.</summary>
    public LocalizedText With(params (string Name, string Value)[] values) =>
        With([.. values.Select(value => (value.Name, new LocalizedText(value.Value, value.Value)))]);

    public bool Equals(LocalizedText? other) => other is not null && Fr == other.Fr && En == other.En;

    public override int GetHashCode() => HashCode.Combine(Fr, En);

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();

    private sealed record Filling(string Text, IReadOnlyList<Range> Given)
    {
        public static Filling Of(string template, IReadOnlyList<Range> given, Func<string, string?> valueOf)
        {
            var (text, now, from, passed) = (new StringBuilder(), new List<Range>(), 0, 0);
            foreach (Match place in Place().Matches(template))
            {
                var isGiven = given.Any(range => place.Index < range.End.Value && range.Start.Value < place.Index + place.Length);
                if (isGiven || valueOf(place.Groups[1].Value) is not { } value)
                    continue;
                Keep(place.Index);
                now.Add(text.Length..(text.Length + value.Length));
                text.Append(value);
                from = place.Index + place.Length;
            }

            Keep(template.Length);
            return new Filling(text.ToString(), now);

            void Keep(int end)
            {
                for (; passed < given.Count && given[passed].End.Value <= end; passed++)
                {
                    var moved = text.Length - from;
                    now.Add((given[passed].Start.Value + moved)..(given[passed].End.Value + moved));
                }

                text.Append(template, from, end - from);
            }
        }
    }
}
