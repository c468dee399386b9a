namespace Vetting.Core.Policies;

/// <summary>A place in a rule's phrase: a word, a choice of words ("kill|burn") or classes in braces ("{group}").</summary>
/// <param name="Gap">How many words of any kind may stand before it: two dots are three, three dots are six, four are twelve.</param>
internal readonly record struct PhraseStep(string Token, int Gap)
{
    /// <summary>A class that is always there: whatever begins with a digit.</summary>
    public const string Number = "number";

    /// <summary>Always there as well: a number beside the sign or the name of a currency.</summary>
    public const string Amount = "amount";

    /// <summary>Always there: the name of an account, "@verdura".</summary>
    public const string Account = "account";

    /// <summary>Always there: an account, or a word in capitals or with a capital that opens no sentence.</summary>
    public const string Name = "name";

    /// <summary>Always there: a number beside a percent sign.</summary>
    public const string Percent = "percent";

    /// <summary>Always there in the phrases of commercial signs: a word with a capital that opens a sentence and may
    /// name a firm all the same.</summary>
    public const string Opener = "opener";

    /// <summary>Always there in the phrases of commercial signs: a name that is written as a firm's, and no mere
    /// capital.</summary>
    public const string Firm = "firm";

    public static bool IsBuiltIn(string id) => id is Number or Amount or Account or Name or Percent or Opener or Firm;

    /// <summary>The ids of the classes it names; none where it gives words.</summary>
    public IReadOnlyList<string> Classes => Token is ['{', .., '}'] ? Token[1..^1].Split('|') : [];

    /// <summary>The words it gives; none where it names classes.</summary>
    public IReadOnlyList<string> Words => Token is ['{', .., '}'] ? [] : Token.Split('|');

    public static IReadOnlyList<PhraseStep> In(string phrase)
    {
        List<PhraseStep> steps = [];
        var gap = 0;
        foreach (var token in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (token is ".." or "..." or "....")
            {
                gap = 3 << (token.Length - 2);
            }
            else
            {
                steps.Add(new PhraseStep(token, gap));
                gap = 0;
            }
        }

        return steps;
    }
}
