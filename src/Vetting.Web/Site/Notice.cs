using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;
using Vetting.Web.Branding;

namespace Vetting.Web.Site;

/// <summary>A page of a heading and a few sentences.</summary>
internal static class Notice
{
    public static IResult Page(
        Reader reader, int status, LocalizedText heading, IEnumerable<LocalizedText> paragraphs, string? owner = null,
        PagePolicy? policy = null, BrandLook? look = null)
    {
        var parameters = new Dictionary<string, object?>
        {
            [nameof(NoticePage.Heading)] = reader[heading],
            [nameof(NoticePage.Paragraphs)] = paragraphs.Select(paragraph => reader[paragraph]).ToList(),
        };
        if ((look?.Name ?? owner) is { } name)
            parameters[nameof(NoticePage.Owner)] = name;
        return new PageResult<NoticePage>(reader, parameters, status, policy, look);
    }
}
