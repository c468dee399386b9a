using Vetting.Core.Content;
using Vetting.Core.Watching;

namespace Vetting.Web.Watching;

/// <summary>A watch as its page shows it.</summary>
/// <param name="BriefTitle">Of the brief it was approved for.</param>
/// <param name="Titles">What the policy calls its rules, by id.</param>
/// <param name="Action">Where the forms go, before the act's name; null of who may only read.</param>
/// <param name="Token">Shows that a form is this page's; null where the session does.</param>
/// <param name="Dossier">Where the dossier is.</param>
public sealed record WatchOnPage(
    Watch Watch,
    IReadOnlyList<WatchLine> Lines,
    string BriefTitle,
    IReadOnlyDictionary<string, LocalizedText> Titles,
    string? Action,
    string? Token,
    string Dossier)
{
    public bool MayAct => Action is not null && Watch.Ended is null;

    /// <summary>What a change is called: the policy's name of its rule, or its kind.</summary>
    public LocalizedText TitleOf(WatchedChange change) => Titles.GetValueOrDefault(change.Subject) ?? WatchWords.Of(change.Kind);

    public LocalizedText TitleOf(string subject) => Titles.GetValueOrDefault(subject)
        ?? (Enum.TryParse<Core.Vettings.ChangeKind>(subject, ignoreCase: true, out var kind) ? WatchWords.Of(kind) : new(subject, subject));
}
