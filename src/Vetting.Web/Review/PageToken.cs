using System.Text;
using Vetting.Core.Content;
using Vetting.Core.Links;
using Vetting.Core.Review;

namespace Vetting.Web.Review;

/// <summary>What the review page's form carries: it shows that the form is the page's own, of this very link.</summary>
internal static class PageToken
{
    public const string Field = "page";
    private const string Kind = "review page";

    public static FieldError Wrong { get; } = new(Field, "should be that of the page");

    public static string Of(IntegrityKey key, ReviewLink link) => key.Seal(Kind, Encoding.UTF8.GetBytes(link.TokenHash));

    /// <param name="token">The link's, which there is.</param>
    public static string Of(IntegrityKey key, string token) => key.Seal(Kind, Encoding.UTF8.GetBytes(LinkToken.HashOf(token)!));

    /// <param name="token">The link's.</param>
    /// <param name="given">As the form brought it; null when it did not.</param>
    public static bool IsOf(IntegrityKey key, string token, string? given) =>
        LinkToken.HashOf(token) is not { } hash || key.IsSealed(Kind, Encoding.UTF8.GetBytes(hash), given);
}
