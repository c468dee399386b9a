using System.Text.RegularExpressions;
using Vetting.Core.Content;

namespace Vetting.Core.Invitations;

/// <summary>A list as people paste it, from a mail or a spreadsheet: somebody a line, name and address in either order.
/// </summary>
/// <param name="People">Each address once, in the order of the list.</param>
/// <param name="Wrong">Lines that name nobody.</param>
/// <param name="Repeated">Addresses that stand there again.</param>
public sealed partial record InviteeList(
    IReadOnlyList<Invitee> People, IReadOnlyList<WrongLine> Wrong, IReadOnlyList<string> Repeated)
{
    public const int Most = 100;
    public const int MostName = 100;

    public static InviteeList Read(string text)
    {
        List<Invitee> people = [];
        List<WrongLine> wrong = [];
        List<string> repeated = [];
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (ShownText.IsBlank(line))
                continue;
            if (Person(line) is not { } person)
                wrong.Add(new WrongLine(index + 1, ShownText.OnOneLine(line)));
            else if (!seen.Add(person.Email))
                repeated.Add(person.Email);
            else
                people.Add(person);
        }

        return new InviteeList(people, wrong, repeated);
    }

    private static Invitee? Person(string line)
    {
        var parts = Separator().Split(line).Select(part => part.Trim().Trim('"')).Where(part => part.Length > 0).ToList();
        if (parts.Where(JsonFieldAddresses.IsEmail).ToList() is not [var email])
            return null;
        var name = ShownText.OnOneLine(string.Join(' ', parts.Where(part => part != email)));
        // Nobody is greeted by their address; what stands before the @ is what there is.
        name = name.Length == 0 ? email.Split('@')[0] : name;
        return name.Length <= MostName && !ShownText.HasControls(name) && !name.Contains('@', StringComparison.Ordinal)
            ? new Invitee(name, email)
            : null;
    }

    [GeneratedRegex(@"[,;<>\t]", RegexOptions.NonBacktracking)]
    private static partial Regex Separator();
}

/// <param name="Number">1 for the first line.</param>
public sealed record WrongLine(int Number, string Text);
