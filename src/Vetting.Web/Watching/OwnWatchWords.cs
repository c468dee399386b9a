using Vetting.Core.Content;

namespace Vetting.Web.Watching;

/// <summary>What an approved creator reads of being looked at again.</summary>
internal static class OwnWatchWords
{
    public static readonly LocalizedText Title = new("Vos comptes sont regardés à nouveau", "Your accounts are looked at again");
    public static readonly LocalizedText Lead = new(
        "Comme vous avez été retenu, {brand} fait relire vos comptes {every}, jusqu’au {until}.",
        "As you were approved, {brand} has your accounts read again {every}, until {until}.");
    public static readonly LocalizedText WhatIsRead = new(
        "Ce qui est lu : les comptes de votre candidature, comme la première fois. Rien d’autre, et aucun message privé.",
        "What is read: the accounts of your submission, as the first time. Nothing else, and no private messages.");
    public static readonly LocalizedText Daily = new(
        "Une fois par jour, vos nouvelles publications publiques et le nombre d’abonnés, là où la plateforme les montre à tous.",
        "Once a day, your new public posts and the number of followers, where the platform shows them to everybody.");
    public static readonly LocalizedText WhatIsLookedFor = new(
        "Ce qui est cherché : des propos graves, la mention des partenariats, un changement de ton ou de sujets, d’abonnés, de nom, une publication citée qui disparaît.",
        "What is looked for: grave words, the disclosure of partnerships, a change of tone or subjects, of followers, of name, a quoted post that is gone.");
    public static readonly LocalizedText PeopleDecide = new(
        "Rien n’est décidé sans une personne : un changement lui est montré, et c’est tout.",
        "Nothing is decided without a person: a change is shown to them, and that is all.");
    public static readonly LocalizedText WhatIsKept = new(
        "Ce qui est gardé : ce sur quoi la décision s’est faite, la dernière lecture, et les changements signalés avec leurs citations. Les lectures d’entre-temps sont effacées.",
        "What is kept: what was decided on, the latest reading, and the changes that were told with their quotes. Readings in between are removed.");
    public static readonly LocalizedText Next = new("Prochaine relecture vers le {at}.", "The next reading is about {at}.");
    public static readonly LocalizedText Withdraw = new(
        "Vous pouvez y mettre fin quand vous voulez : tout ce qui vous concerne est alors effacé, et plus rien n’est lu.",
        "You can end it whenever you want: everything about you is erased then, and nothing is read any more.");
    public static readonly LocalizedText Ended = new(
        "Vos comptes ne sont plus regardés depuis le {at}.", "Your accounts have not been looked at since {at}.");

    public static LocalizedText Every(int days) => days == 1
        ? new("chaque jour", "every day")
        : new LocalizedText("tous les {days} jours", "every {days} days").With(("days", $"{days}"));
}
