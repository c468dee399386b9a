using Microsoft.AspNetCore.WebUtilities;
using Vetting.Core.Desk;

namespace Vetting.Web.Desk;

/// <summary>Where the desk's pages are; a list's address holds its whole view, to keep or to send on.</summary>
internal static class DeskAddress
{
    public static string Home(string brand) => $"/desk/{brand}";

    public static string SignIn(string brand) => $"/desk/{brand}/sign-in";

    public static string OpenId(string brand) => $"/desk/{brand}/open-id";

    public static string Brand(string brand) => $"/desk/{brand}/brand";

    /// <param name="mail">The kind's name.</param>
    public static string Mail(string brand, string mail) => $"{Brand(brand)}/mails/{mail}";

    /// <param name="brief">Null for all of them.</param>
    public static string Agreement(string brand, string? brief = null) =>
        $"/desk/{brand}/agreement{(brief is null ? "" : $"?brief={brief}")}";

    public static string Calendar(string brand) => $"/desk/{brand}/calendar";

    public static string Members(string brand) => $"/desk/{brand}/members";

    public static string Erasures(string brand) => $"/desk/{brand}/erasures";

    public static string Erasure(string brand, string id) => $"{Erasures(brand)}/{Uri.EscapeDataString(id)}";

    public static string Vetting(string brand, string id) => $"/desk/{brand}/vettings/{id}";

    /// <param name="page">1 or more.</param>
    public static string Invitations(string brand, string brief, int page = 1) =>
        $"/desk/{brand}/briefs/{brief}/invitations{(page > 1 ? $"?page={page}" : "")}";

    public static string Watches(string brand) => $"/desk/{brand}/watch";

    public static string Watch(string brand, string id) => $"{Watches(brand)}/{id}";

    public static string Compare(string brand) => $"/desk/{brand}/compare";

    public static string Compare(string brand, IEnumerable<string> ids) =>
        $"{Compare(brand)}?{string.Join('&', ids.Select(id => $"id={id}"))}";

    public static string Webhooks(string brand) => $"/desk/{brand}/webhooks";

    public static string Replay(string brand, string eventId) => $"{Webhooks(brand)}/{Uri.EscapeDataString(eventId)}/replay";

    public static string Decide(string brand) => $"/desk/{brand}/decide";

    public static string Decide(string brand, IEnumerable<string> ids) =>
        $"{Decide(brand)}?{string.Join('&', ids.Select(id => $"id={id}"))}";

    /// <param name="format">csv or json for a file of all of it; null for the page.</param>
    /// <param name="allPicked">Everything on the page that can be decided is ticked.</param>
    public static string Candidates(string brand, CandidateQuery query, bool cards = false, string? format = null, bool allPicked = false)
    {
        Dictionary<string, string?> view = new()
        {
            ["brief"] = query.Brief,
            ["stage"] = query.Stage?.ToString().ToLowerInvariant(),
            ["q"] = query.Text,
            ["tier"] = query.Tier,
            ["platform"] = query.Platform,
            ["language"] = query.Language,
            ["advice"] = query.Advice?.ToString().ToLowerInvariant(),
            ["sort"] = query.Sort == CandidateQuery.ByScore ? null : query.Sort,
            ["pick"] = allPicked ? "all" : null,
            ["view"] = cards ? "cards" : null,
            ["page"] = query.Page > 1 && format is null ? $"{query.Page}" : null,
        };
        return QueryHelpers.AddQueryString(
            $"/desk/{brand}/candidates{(format is null ? "" : $".{format}")}",
            view.Where(part => !string.IsNullOrEmpty(part.Value)));
    }
}
