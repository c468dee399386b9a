using Vetting.Core.Creators;
using Vetting.Sources.Meta;

namespace Vetting.Sources.Instagram;

/// <summary>Instagram Login, for professional accounts,
/// https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/business-login.</summary>
internal static class InstagramConsent
{
    public const string Basic = "instagram_business_basic";
    public const string Insights = "instagram_business_manage_insights";
    public const string Comments = "instagram_business_manage_comments";

    public static MetaConsent Of(InstagramOptions options) => new(
        Platforms.Instagram,
        options.OffersLogin
            ? new MetaApp(
                options.LoginClientId!.Trim(), options.LoginClientSecret!.Trim(), "ig", options.LoginTokenAddress,
                options.LoginGraphAddress)
            : null,
        [
            new(Basic, new("le profil et les publications", "the profile and the posts")),
            new(Insights, new("les vues et les partages", "views and shares")),
            new(Comments, new("un échantillon des commentaires", "a sample of the comments")),
        ],
        options.LoginAuthorizeAddress,
        new("https://www.instagram.com/accounts/manage_access/"),
        "user_id");
}
