using System.Globalization;
using Vetting.Core.Matching;
using Vetting.Core.Policies;
using Vetting.Core.Texts;

namespace Vetting.Core.Reading;

/// <summary>
/// Finds names that may be a firm's: written as no person's is ("StrideNest", "Wick &amp; Willow"), with a word for a
/// firm ("la Maison Brévault"), or with a capital that no person, place or feast explains. Run only on posts that hold a
/// sign.
/// </summary>
internal sealed class FirmNames
{
    // Many times more than any caption holds.
    private const int MostWords = 1_000;
    private const int MostCues = 500;
    private const int LongestName = 4;
    private const int MostJoints = 2;

    private const string Head = "head", Tail = "tail", None = "none", Person = "person", Public = "public", Place = "place",
        Towards = "towards", Joint = "joint";

    private readonly TermMatcher _cues;

    private FirmNames(PartyWords parties, FirmWords words) => _cues = new TermMatcher(
    [
        .. words.Heads.AsTerms(Head), .. words.Tails.AsTerms(Tail), .. words.None.AsTerms(None), .. words.Public.AsTerms(Public),
        .. words.Places.AsTerms(Place), .. words.Towards.AsTerms(Towards), .. words.Joints.AsTerms(Joint),
        .. parties.Persons.AsTerms(Person),
    ]);

    /// <returns>Null for a policy that knows no words of firms.</returns>
    public static FirmNames? Of(PartyWords? parties) =>
        parties?.Firms is { } words ? new FirmNames(parties, words) : null;

    /// <returns>By position, none within another.</returns>
    public IReadOnlyList<FirmName> In(string text, IReadOnlyList<Mention> mentions)
    {
        var reading = new Reading(text, [.. _cues.Find(text, null).Take(MostCues)], mentions);
        List<FirmName> names = [];
        for (var at = 0; at < reading.Words.Count;)
        {
            var name = reading.NameAt(at, out var after);
            if (name is { } found)
                names.Add(found);
            at = Math.Max(after, at + 1);
        }

        return names;
    }

    private sealed class Reading
    {
        private readonly string _text;
        private readonly IReadOnlyList<TermMatch> _cues;
        private readonly IReadOnlyList<Mention> _persons;

        public Reading(string text, IReadOnlyList<TermMatch> cues, IReadOnlyList<Mention> mentions)
        {
            (_text, _cues) = (text, cues);
            _persons = [.. mentions.Where(mention => mention.Kind == MentionKind.Person)];
            for (var word = Word.Next(text, 0); word.Length > 0 && Words.Count < MostWords;
                word = Word.Next(text, word.End))
            {
                Words.Add(word);
            }
        }

        public List<Word> Words { get; } = [];

        /// <param name="after">The number of the word past the name, or past what cannot be one.</param>
        public FirmName? NameAt(int first, out int after)
        {
            after = first + 1;
            if (Setting.IsTagOrAccount(_text, Words[first].Start))
                return null;
            var head = AfterHead(first);
            var begins = head?.Begins ?? first;
            if (!IsCapital(begins) || (head is null && Is(None, first)))
                return null;
            after = RunEnd(begins);
            // Any word has a capital that opens a sentence: "Ambassadrice Verdura" names Verdura alone.
            if (head is null && after - first > 1 && Opens(first) && IsJoined(first, first + 1, "") && IsCapital(first + 1)
                && !IsWrittenAsFirm(first, after))
            {
                after = first + 1;
                return null;
            }

            return KindOf(begins, after, head?.Apart) is { } kind ? Name(first, after, kind) : null;
        }

        private FirmName Name(int first, int after, FirmNameKind kind)
        {
            var (start, end) = (Words[first].Start, Words[after - 1].End);
            return new FirmName(start, end - start, kind, Covers(Public, start));
        }

        /// <param name="apart">Whether something stands between the word for a firm and the name; null without such a
        /// word.</param>
        private FirmNameKind? KindOf(int first, int after, bool? apart)
        {
            var (start, end) = (Words[first].Start, Words[after - 1].End);
            if (IsWrittenAsFirm(first, after))
                return FirmNameKind.Sure;
            // "la maison Garance" is a firm, "la maison de Garance" is hers.
            if (apart is { } parted)
                return parted && (Covers(Person, start) || IsPerson(first)) ? null : FirmNameKind.Sure;
            if (Covers(None, start) || Covers(Person, start) || IsJustAfter(Person, start) || IsPerson(first)
                || FollowsPlaceCue(start))
            {
                return null;
            }

            return (Opens(first) && after - first == 1) || IsShouted(start, end) ? FirmNameKind.Opening : FirmNameKind.Likely;
        }

        private bool Opens(int first) => first == 0 || !IsJoined(first - 1, first, ",'’-\"«“(");

        // "la maison Orvelle", "le Clos des Aubes": the word after the one for a firm and what joins it to the name.
        private (int Begins, bool Apart)? AfterHead(int first)
        {
            if (Cue(Head, first) is not { } cue)
                return null;
            var at = first + 1;
            while (at < Words.Count && Words[at].Start < cue.Start + cue.Length)
                at++;
            for (var joints = 0; joints <= MostJoints && at < Words.Count && IsJoined(at - 1, at); joints++, at++)
            {
                if (IsCapital(at))
                    return (at, joints > 0);
                if (!Is(Joint, at))
                    break;
            }

            return null;
        }

        private int RunEnd(int first)
        {
            var at = first + 1;
            while (at < Words.Count && at - first < LongestName)
            {
                if (IsAmpersand(at - 1, at) || (IsJoined(at - 1, at) && IsCapital(at)))
                    at++;
                else if (IsJoined(at - 1, at) && Is(Joint, at) && at + 1 < Words.Count && IsJoined(at, at + 1) && IsCapital(at + 1))
                    at += 2;
                else
                    break;
            }

            return at;
        }

        private bool IsWrittenAsFirm(int first, int after)
        {
            for (var at = first; at < after; at++)
            {
                if (IsCamel(at) || (at > first && IsAmpersand(at - 1, at) && !(IsPerson(at - 1) && IsPerson(at))))
                    return true;
            }

            return after - first > 1 && Is(Tail, after - 1);
        }

        // "StrideNest", "iMow", but not "McCartney".
        private bool IsCamel(int at)
        {
            var word = _text.AsSpan(Words[at].Start, Words[at].Length);
            if (word.StartsWith("Mc") || word.StartsWith("Mac"))
                return false;
            for (var index = 1; index < word.Length; index++)
            {
                if (char.IsUpper(word[index]) && char.IsLower(word[index - 1]))
                    return true;
            }

            return false;
        }

        private bool IsShouted(int start, int end)
        {
            foreach (var letter in _text.AsSpan(start, end - start))
            {
                if (char.IsLower(letter))
                    return false;
            }

            return true;
        }

        private bool FollowsPlaceCue(int start) => IsJustAfter(Place, start) && !IsJustAfter(Towards, start);

        private bool IsJustAfter(string group, int start) => _cues.Any(cue => cue.Term.Group == group
            && cue.Start + cue.Length <= start && Setting.Words(_text, cue.Start + cue.Length, start) == 0);

        private bool IsPerson(int at) => _persons.Any(person => person.Span.Start <= Words[at].Start
            && Words[at].Start < person.Span.Start + person.Span.Length);

        private bool Covers(string group, int start) => _cues.Any(cue =>
            cue.Term.Group == group && cue.Start <= start && start < cue.Start + cue.Length);

        private bool Is(string group, int at) => Cue(group, at)?.Length == Words[at].Length;

        private TermMatch? Cue(string group, int at) =>
            _cues.FirstOrDefault(cue => cue.Term.Group == group && cue.Start == Words[at].Start);

        private bool IsCapital(int at) => !Setting.IsTagOrAccount(_text, Words[at].Start)
            && (char.IsUpper(_text[Words[at].Start]) ? Words[at].Length > 1 || IsBesideAmpersand(at) : IsCamel(at));

        private bool IsBesideAmpersand(int at) => (at + 1 < Words.Count && IsAmpersand(at, at + 1))
            || (at > 0 && IsAmpersand(at - 1, at));

        private bool IsAmpersand(int one, int next) =>
            _text.AsSpan(Words[one].End..Words[next].Start).Trim(' ') is "&";

        /// <summary>Whether nothing but spaces, and those signs, stands between two words.</summary>
        private bool IsJoined(int one, int next, string signs = "'’-")
        {
            foreach (var sign in _text.AsSpan(Words[one].End..Words[next].Start))
            {
                if (!signs.Contains(sign)
                    && char.GetUnicodeCategory(sign) is not (UnicodeCategory.SpaceSeparator or UnicodeCategory.Format))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
