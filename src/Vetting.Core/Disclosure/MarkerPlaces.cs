using Vetting.Core.Analysis;
using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Disclosure;

internal static class MarkerPlaces
{
    /// <param name="foreign">Finds markers that the law's public may not read, besides those of other languages; null for
    /// none.</param>
    /// <param name="marker">The one that speaks for the place.</param>
    public static MarkerPlace Of(AnalysedPost post, LawPack law, TermMatcher? foreign, out TermMatch? marker)
    {
        var reading = post.Commercial;
        marker = reading.Markers.FirstOrDefault();
        if (reading.IsFlagged || marker is null)
            return MarkerPlace.Plain;
        HashSet<int> strange = [.. (foreign?.Find(post.Text, post.Language) ?? []).Select(match => match.Start)];
        // A law applied to a post in another language says nothing about which words its public reads.
        var own = law.Languages.Contains(post.Language ?? "")
            ? reading.Markers.Where(match => !strange.Contains(match.Start) && IsRead(match.Term.Language, law)).ToList()
            : reading.Markers;
        if (own.Count == 0)
            return MarkerPlace.Foreign;
        if (law.Placement is not { } placement)
            return MarkerPlace.Plain;
        var seen = own.Where(match => HashtagsBefore(post.Text, match.Start) < placement.Hashtags).ToList();
        marker = seen.FirstOrDefault() ?? own[0];
        return seen.Count == 0 ? MarkerPlace.Buried
            : seen[0].Start >= placement.Opening ? MarkerPlace.Late
            : MarkerPlace.Plain;
    }

    private static bool IsRead(string? language, LawPack law) =>
        language is null || law.Languages.Contains(language);

    /// <summary>Hashtags with nothing but spaces between them that end where the marker, a hashtag itself,
    /// begins.</summary>
    private static int HashtagsBefore(string text, int start)
    {
        if (start == 0 || text[start - 1] is not ('#' or '\uff03'))
            return 0;
        var words = text[..(start - 1)].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Reverse().TakeWhile(word => word[0] is '#' or '\uff03').Count();
    }
}
