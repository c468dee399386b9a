using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Vettings;
using Vetting.Web.Asking;
using Vetting.Web.Site;

namespace Vetting.Web.Door;

/// <summary>What a creator is told of an account as they type it.</summary>
internal static class CheckWords
{
    public static readonly LocalizedText Check = new("Vérifier les comptes", "Check the accounts");
    public static readonly LocalizedText Checking = new("Nous regardons…", "Looking…");

    private static readonly LocalizedText Found = new("Trouvé : {name}.", "Found: {name}.");
    private static readonly LocalizedText FoundWith = new("Trouvé : {name}, {followers}.", "Found: {name}, {followers}.");
    private static readonly LocalizedText Professional = new("C’est un compte professionnel.", "It is a professional account.");
    private static readonly LocalizedText Closed = new(
        "Sans vous, nous ne pouvons rien lire sur {platform}. Envoyez quand même : vous pourrez ensuite joindre votre " +
        "export, ou connecter le compte.",
        "Without you we can read nothing on {platform}. Send the form all the same: then you can add your export, or " +
        "connect the account.");
    private static readonly LocalizedText GoOn = new(
        "Vous pouvez quand même envoyer votre candidature.", "You can send your application all the same.");
    private static readonly LocalizedText Unknown = new(
        "Nous ne pouvons pas regarder pour l’instant ; cela n’empêche rien.",
        "We cannot look for now; that keeps you from nothing.");
    private static readonly LocalizedText NoAccount = new(
        "Ce n’est pas un compte que {platform} peut avoir : son nom, ou l’adresse complète de sa page.",
        "This is no account that {platform} can have: its name, or the full address of its page.");

    /// <param name="channel">Null for what is no account of the platform.</param>
    public static string Of(string platform, Channel? channel, ChannelSight? sight, Reader reader)
    {
        var title = ("platform", Wording.Verbatim(platform == Platforms.Feed ? reader[DoorWords.Site] : Platforms.Title(platform)));
        return sight switch
        {
            _ when channel is null => reader[NoAccount.With(title)],
            ChannelSight.Found found => Say(found, channel, reader),
            ChannelSight.Closed => reader[Closed.With(title)],
            ChannelSight.Unreadable unreadable =>
                $"{reader[UnreadWords.Why(channel, new UnreadChannel(0, $"{unreadable.Reason}", unreadable.Sentence))]} {reader[GoOn]}",
            _ => reader[Unknown],
        };
    }

    private static string Say(ChannelSight.Found found, Channel channel, Reader reader)
    {
        var name = ("name", ShownText.OnOneLine(found.Name is { Length: > 0 } own ? own : channel.DisplayName));
        var said = reader[found.Followers is { } followers
            ? FoundWith.With(name, ("followers", reader.Counted(followers, Dossiers.DossierWords.FollowerCount)))
            : Found.With(name)];
        return channel.Platform == Platforms.Instagram ? $"{said} {reader[Professional]}" : said;
    }
}
