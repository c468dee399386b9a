using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>Finds what may stand around markers and signs; run only on posts that hold one.</summary>
internal sealed class Vicinity
{
    private const string Link = "link", Subject = "subject", Container = "container", Denial = "denial", Brand = "brand",
        Person = "person", Own = "own", Nobody = "nobody", Agent = "agent", Mine = "mine", Receiver = "receiver",
        Goods = "goods";

    // Many times more than any caption holds; each is compared with each sign.
    private const int Most = 500;

    private readonly MarkerWords? _words;
    private readonly TermMatcher _matcher;

    public Vicinity(DisclosurePolicy policy)
    {
        var (words, parties) = (policy.Markers, policy.Parties);
        _words = words;
        _matcher = new TermMatcher(
        [
            .. Terms(words?.Links, Link), .. Terms(words?.Subjects, Subject), .. Terms(words?.Containers, Container),
            .. Terms(words?.Denials, Denial),
            .. Terms(words?.NoDenials, Denial, excuses: true), .. Terms(parties?.Brands, Brand),
            .. Terms(parties?.Persons, Person), .. Terms(parties?.Own, Own),
            .. Terms(parties?.NotOwn, Own, excuses: true), .. Terms(parties?.Firms?.None, Nobody),
            .. Terms(parties?.Firms?.Agents, Agent), .. Terms(parties?.Firms?.Mine, Mine),
            .. Terms(parties?.Firms?.Receivers, Receiver), .. Terms(parties?.Firms?.Goods, Goods),
            .. policy.Signs.SelectMany(sign => Terms(sign.Beside, Beside(sign.Id))),
        ]);
    }

    // A marker in one language denied in another is denied: every language is looked for.
    /// <param name="firms">The names of firms in the text; null where every capital counts as one.</param>
    public Passage Of(string text, IReadOnlyList<FirmName>? firms) =>
        new(text, _words?.Within ?? 0, [.. _matcher.Find(text, null).Take(Most)], firms);

    private static string Beside(string sign) => $"beside {sign}";

    private static IEnumerable<Term> Terms(TermLists? lists, string group, bool excuses = false) =>
        (lists ?? new TermLists()).AsTerms(group, excuses);

    /// <summary>One text and what stands around its expressions.</summary>
    internal sealed class Passage(
        string text, int within, IReadOnlyList<TermMatch> around, IReadOnlyList<FirmName>? firms)
    {
        private const int ToName = 2;
        private const int ToPerson = 2;
        private const int ToVerb = 4;

        public string Text => text;

        public bool IsOfOwnGoods => Of(Own).Any();

        /// <summary>Whether something takes an expression back just before it; a tag only right before it.</summary>
        public bool IsDenied(TermMatch match) => Of(Denial).Any(denial => Precedes(
            denial, match.Start, Setting.IsTagOrAccount(text, match.Start) ? 1 : within)
            || (match.Loose && match.Start <= denial.Start && denial.Start < match.Start + match.Length));

        /// <returns>What says before an expression that it is about the post itself; null when nothing does.</returns>
        public TermMatch? SubjectOf(TermMatch match) =>
            Of(Subject).LastOrDefault(subject => Precedes(subject, match.Start, within));

        /// <summary>Whether an account follows, or a link and then a brand.</summary>
        public bool LeadsToBrand(int end) => text.AsSpan(end).TrimStart(' ') is ['@', ..]
            || Links(end).Any(link => IsBrandNext(link.Start + link.Length, publicly: true));

        /// <summary>Whether a link follows and then a name in small letters: "with hearthly", not "with my cat".</summary>
        public bool LeadsToSomebody(int end) => Links(end).Any(link => Word.Next(text, link.Start + link.Length) is
            { Length: > 0 } word && Setting.Words(text, link.Start + link.Length, word.Start) == 0
                && char.IsLower(text[word.Start]) && !Of(Nobody).Concat(Of(Person)).Any(other => other.Start == word.Start));

        /// <returns>What says just before an expression that the post holds it, such as "includes"; null when nothing
        /// does.</returns>
        public TermMatch? ContainerOf(TermMatch match) => Of(Container).LastOrDefault(container =>
            Precedes(container, match.Start, 2) && Setting.OpensPart(text, container.Start, also: ".!?"));

        /// <summary>Whether a link follows, whoever is named after it.</summary>
        public bool IsLinked(int end) => Links(end).Any();

        /// <summary>Whether one of the words that the sign needs beside it is in the sentence.</summary>
        public bool HasBeside(CommercialSign sign, TermMatch match) => sign.Beside is null
            || Of(Vicinity.Beside(sign.Id)).Any(word => IsBeside(match, word.Start, word.Start + word.Length));

        /// <summary>Whether the next words are an account, a name in capitals or a word for a brand, and not for a
        /// person.</summary>
        /// <param name="publicly">Whether those who write to everybody count too, as they do where payment is told.</param>
        public bool IsBrandNext(int end, bool publicly = false)
        {
            var word = Word.Next(text, end);
            if (word.Length == 0 || Setting.Words(text, end, word.Start) is null)
                return false;
            if (Of(Person).Any(person => person.Start >= end && Setting.Words(text, end, person.Start) <= ToPerson))
                return false;
            return Of(Brand).Any(brand => brand.Start + brand.Length > end
                    && (brand.Start < end || Setting.Words(text, end, brand.Start) <= 1))
                || (!Of(Mine).Any(mine => mine.Start == word.Start) && IsNameWithin(word, publicly));
        }

        // "avec les fromages Combelle"
        private bool IsNameWithin(Word word, bool publicly)
        {
            for (var (next, passed) = (word, 0); next.Length > 0 && passed <= ToName; passed++)
            {
                if (Setting.Words(text, word.Start, next.Start) is null)
                    return false;
                if (IsName(next, publicly))
                    return true;
                next = Word.Next(text, next.End);
            }

            return false;
        }

        /// <summary>Whether a firm named in prose is the one who gives: it stands before the verb, or by what names the
        /// one who acts, or in the expression itself.</summary>
        private bool IsTied(TermMatch match, FirmName firm)
        {
            if (firm.IsPublic)
                return false;
            var end = match.Start + match.Length;
            if (firm.End <= match.Start)
            {
                return Setting.Words(text, firm.End, match.Start) <= ToVerb
                    && (firm.Kind != FirmNameKind.Opening || (Between(Receiver, firm.End, end) && Of(Goods).Any(goods =>
                        goods.Start >= firm.End && IsBeside(match, goods.Start, goods.Start + goods.Length))));
            }

            return firm.Kind != FirmNameKind.Opening && (firm.End <= end || Of(Agent).Any(agent =>
                agent.Start >= match.Start && agent.Start + agent.Length <= firm.Start
                && Setting.Words(text, Math.Min(end, agent.Start), agent.Start) == 0
                && Setting.Words(text, agent.Start + agent.Length, firm.Start) <= ToName));
        }

        private bool Between(string group, int start, int end) =>
            Of(group).Any(word => word.Start >= start && word.Start < end);

        /// <summary>Whether a brand is named in the sentence, and no person beside a mere account.</summary>
        public bool HasGiver(TermMatch match, IEnumerable<(int Start, int Length)> names)
        {
            if (Of(Brand).Any(brand => IsBeside(match, brand.Start, brand.Start + brand.Length))
                || (firms ?? []).Any(firm => IsTied(match, firm)))
            {
                return true;
            }

            return !Of(Person).Any(person => IsBeside(match, person.Start, person.Start + person.Length))
                && names.Concat(Accounts()).Any(name => IsBeside(match, name.Start, name.Start + name.Length));
        }

        /// <summary>Whether a brand does what the expression says: before the verb or by what names the one who acts.</summary>
        public bool HasActor(TermMatch match) => (firms ?? []).Any(firm => IsTied(match, firm))
            || (!Of(Person).Any(person => IsBeside(match, person.Start, person.Start + person.Length))
                && Of(Brand).Select(brand => (brand.Start, brand.Length)).Concat(Accounts()).Any(actor =>
                    actor.Start + actor.Length <= match.Start
                    && Setting.Words(text, actor.Start + actor.Length, match.Start) <= ToVerb));

        public bool NamesFirmBefore(TermMatch match) => (firms ?? []).Where(firm => firm.Kind != FirmNameKind.Opening).Select(firm => firm.End)
            .Concat(Accounts().Select(account => account.Start + account.Length))
            .Any(end => end <= match.Start && Setting.IsOneSentence(text, end, match.Start));

        public bool NamesSomebody(IEnumerable<(int Start, int Length)> names) =>
            names.Concat(Accounts()).Any() || Of(Brand).Any();

        private bool IsName(Word word, bool publicly) => word.Length > 0
            && ((word.Start > 0 && text[word.Start - 1] is '@' or '#') || (firms is null
                ? char.IsUpper(text[word.Start])
                : firms.Any(firm => (publicly || !firm.IsPublic) && firm.Start <= word.Start && word.End <= firm.End)));

        private IEnumerable<TermMatch> Links(int end) =>
            Of(Link).Where(link => link.Start >= end && Setting.Words(text, end, link.Start) == 0);

        private bool IsBeside(TermMatch match, int start, int end) => match.Start <= start
            ? Setting.IsOneSentence(text, match.Start, start)
            : Setting.IsOneSentence(text, end, match.Start);

        private bool Precedes(TermMatch cue, int start, int words) =>
            cue.Start + cue.Length is var end && end <= start && Setting.Words(text, end, start) <= words;

        private IEnumerable<(int Start, int Length)> Accounts()
        {
            for (var at = text.IndexOf('@'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('@', at + 1))
            {
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && char.IsLetterOrDigit(text[at + 1]))
                    yield return (at, Handle.End(text, at + 1) - at);
            }
        }

        private IEnumerable<TermMatch> Of(string group) => around.Where(match => match.Term.Group == group);
    }
}
