using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;
using Vetting.Web.Branding;

namespace Vetting.Web.Site;

/// <summary>A page of a heading and a few sentences.</summary>
internal static class Notice
{
    /// <param name="link">Where there is more to see; null for nowhere.</param>
    public static IResult Page(
        Reader reader, int status, LocalizedText heading, IEnumerable<LocalizedText> paragraphs, string? owner = null,
        PagePolicy? policy = null, BrandLook? look = null, (LocalizedText Label, string Address)? link = null)
    {
        var parameters = new Dictionary<string, object?>
        {
            [nameof(NoticePage.Heading)] = reader[heading],
            [nameof(NoticePage.Paragraphs)] = paragraphs.Select(paragraph => reader[paragraph]).ToList(),
        };
        if (link is { } more)
            parameters[nameof(NoticePage.More)] = (reader[more.Label], more.Address);
        if ((look?.Name ?? owner) is { } name)
            parameters[nameof(NoticePage.Owner)] = name;
        return new PageResult<NoticePage>(reader, parameters, status, policy, look);
    }
}
