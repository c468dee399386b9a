using Vetting.Core.Content;

namespace Vetting.Web.Desk.Versions;

/// <summary>Where the versions of one thing are looked at.</summary>
/// <param name="Editor">Address of the page that it is written on.</param>
/// <param name="Versions">Address of the list of its versions.</param>
/// <param name="Named">What people call a place in it; null where they have no name.</param>
public sealed record VersionSeat(DeskPlace Place, string Editor, string Versions, Func<string, LocalizedText?> Named)
{
    public string Compare(int from, int to) => $"{Versions}?from={from}&to={to}";

    public string Open(int number) => $"{Editor}?version={number}";
}

/// <param name="Changes">Null where one of the versions does not exist.</param>
/// <param name="IsAltered">True where one of them is not as it was saved.</param>
public sealed record Difference(
    int From, int To, IReadOnlyList<Core.Versions.JsonChange>? Changes, bool IsAltered = false);
