using Vetting.Core.Briefs;
using Vetting.Core.Links;

namespace Vetting.Core.Review;

internal static class LinkStoreExtensions
{
    /// <summary>Keeps a new link of one person's to a vetting.</summary>
    /// <returns>Its token, which goes nowhere but into the mail.</returns>
    public static async Task<string> IssueAsync(
        this ILinkStore links, string brand, string vettingId, Reviewer reader, DateTimeOffset expiresAt, CancellationToken cancellation)
    {
        var token = LinkToken.Create();
        await links.SaveAsync(
            new ReviewLink(LinkToken.HashOf(token)!, brand, vettingId, reader.Name, reader.Email, reader.Locale, expiresAt), cancellation);
        return token;
    }
}
