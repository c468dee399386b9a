using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>Tells which words are markers: those that count wherever they stand, and those that are set off, or are
/// said of the post itself, or name the brand.</summary>
internal static class MarkerReader
{
    private const string Accepted = "marker.accepted";
    private const string Opening = "marker.opening";
    private const string Label = "marker.label";
    private const string Enclosed = "marker.enclosed";
    private const string Bracketed = "marker.bracketed";
    private const int MostBracketed = 4;
    private const string Ambiguous = "marker.ambiguous";

    public static IEnumerable<Term> Terms(DisclosurePolicy policy) =>
    [
        .. policy.Accepted.AsTerms(Accepted), .. policy.Ambiguous.AsTerms(Ambiguous),
        .. Openings(policy),
        .. (policy.Markers?.Labels ?? new TermLists()).AsTerms(Label),
        .. (policy.Markers?.Enclosed ?? new TermLists()).AsTerms(Enclosed),
        .. (policy.Markers?.Bracketed ?? new TermLists()).AsTerms(Bracketed),
    ];

    public static IEnumerable<Term> Openings(DisclosurePolicy policy) =>
        (policy.Markers?.Openings ?? new TermLists()).AsTerms(Opening);

    public static IReadOnlyList<TermMatch> In(
        Vicinity.Passage passage, IReadOnlyList<TermMatch> matches, string? language) =>
        [.. matches.Where(match => IsMarker(passage, match, language) && !passage.IsDenied(match))];

    /// <returns>Null when there is none.</returns>
    public static TermMatch? Doubtful(Vicinity.Passage passage, IReadOnlyList<TermMatch> matches) =>
        matches.FirstOrDefault(match => match.Term.Group == Ambiguous && !IsPart(passage, match)
            && !passage.IsDenied(match));

    private static bool IsMarker(Vicinity.Passage passage, TermMatch match, string? language) =>
        match.Term.Group switch
        {
            _ when IsPart(passage, match) => false,
            Accepted => true,
            Opening => IsOpening(passage, match, language),
            Label => IsLabel(passage, match),
            Enclosed => Setting.IsEnclosed(passage.Text, match.Start, End(match)),
            Bracketed => Setting.IsInBrackets(passage.Text, match.Start, End(match), MostBracketed),
            _ => false,
        };

    private static bool IsPart(Vicinity.Passage passage, TermMatch match) =>
        Setting.IsPartOfTag(passage.Text, match.Start, End(match));

    private static bool IsOpening(Vicinity.Passage passage, TermMatch match, string? language)
    {
        var text = passage.Text;
        if (Setting.IsTagOrAccount(text, match.Start))
            return false;
        if (Setting.IsEnclosed(text, match.Start, End(match)))
            return true;
        if (passage.SubjectOf(match) is { } subject)
            return IsFollowed(passage, match) || IsSaidFirst(passage, subject, match);
        return Setting.OpensLine(text, match.Start) ? IsFollowed(passage, match) && !IsStray(match, text, language)
            : (Setting.OpensPart(text, match.Start, also: ".!?:,") && passage.LeadsToBrand(End(match)))
                || (Setting.OpensPart(text, match.Start, also: ".!?") && Word.Next(text, End(match)).Length == 0)
                // "Les deux pulls sont de Fjellune, publicité."
                || (Setting.OpensPart(text, match.Start, also: ",")
                    && text.AsSpan(End(match)).Trim() is [] or ['.' or '!' or ';', ..] && passage.NamesFirmBefore(match))
                // "Bon, pub : une lampe"
                || (Setting.OpensPart(text, match.Start, also: ".!?,") && text.AsSpan(End(match)).TrimStart() is [':' or '|', ..]
                    && !IsStray(match, text, language));
    }

    // "Story sponsorisée aujourd'hui", where no one that is no brand pays.
    private static bool IsSaidFirst(Vicinity.Passage passage, TermMatch subject, TermMatch match) =>
        !passage.IsLinked(End(match)) && Setting.OpensLine(passage.Text, subject.Start)
        && Setting.Words(passage.Text, End(subject), match.Start) <= 1;

    private static bool IsLabel(Vicinity.Passage passage, TermMatch match)
    {
        var text = passage.Text;
        return text.AsSpan(0, match.Start) is [.., '#']
            || Setting.IsEnclosed(text, match.Start, End(match))
            || passage.LeadsToBrand(End(match))
            || passage.ContainerOf(match) is not null
            || (Setting.OpensLine(text, match.Start) && passage.LeadsToSomebody(End(match)))
            || (!passage.IsLinked(End(match)) && passage.SubjectOf(match) is not null)
            || ((Setting.OpensLine(text, match.Start) || Setting.OpensPart(text, match.Start, also: ",:.!?"))
                && (Setting.Closes(text, End(match)) || text.AsSpan(End(match)) is [',', ..]));
    }

    private static bool IsFollowed(Vicinity.Passage passage, TermMatch match) =>
        Setting.Closes(passage.Text, End(match)) || passage.LeadsToBrand(End(match));

    // "Pub! Finally Friday" and "Pub: The Fox" hold no French marker in an English post; "PUB !", "pub |" do.
    private static bool IsStray(TermMatch match, string text, string? language) =>
        match.Term.Language is { } own && language is not null && own != language
        && text.AsSpan(match.Start, match.Length).ContainsAnyInRange('a', 'z')
        && text.AsSpan(End(match)).TrimStart() is not (['|' or '-' or '–' or '—' or '/', ..]);

    private static int End(TermMatch match) => match.Start + match.Length;
}
