using Vetting.Core.Reading;
using Vetting.Core.Texts;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Reading;

public sealed class MarkerTests
{
    private static readonly DisclosureScreen Screen = new(Sample.Policy);

    [Theory]
    [InlineData("fr", "PUB | Une soirée jeux chez Ludoria")]
    [InlineData("fr", "Pub ! Je vous montre ma nouvelle gourde Fontanel")]
    [InlineData("fr", "✨ Pub : trois soupes de chez Verdura")]
    [InlineData("fr", "[PUB] Une lampe de chez Luméa")]
    [InlineData("fr", "Ma lampe du salon (pub)")]
    [InlineData("fr", "Publicité. On a visité la ferme Verdura")]
    [InlineData("fr", "Sponsorisé par Verdura, le panier de la semaine")]
    [InlineData("fr", "On parle budget aujourd'hui. Sponsorisé par Banque Orme.")]
    [InlineData("fr", "Story sponsorisée aujourd'hui, par ici !")]
    [InlineData("fr", "Ce post est sponsorisé par Verdura. Trois recettes.")]
    [InlineData("fr", "Cette vidéo est sponsorisée par les jus Verdura")]
    [InlineData("fr", "Ceci est une publicité pour Verdura")]
    [InlineData("fr", "COLLAB COMMERCIALE 💄 deux rouges à lèvres")]
    [InlineData("fr", "Collaboration rémunérée avec @verdura")]
    [InlineData("fr", "Mon dîner de fête, en partenariat rémunéré avec les fromages Combe")]
    [InlineData("fr", "*produits offerts* Deux crèmes à essayer")]
    [InlineData("fr", "Séjour offert par l'office de tourisme de Verlac")]
    [InlineData("fr", "Merci à Verdura de sponsoriser cette vidéo")]
    [InlineData("fr", "Une soupe de saison #partenariat_rémunéré")]
    [InlineData("fr", "Le panier de la semaine (cadeau)")]
    [InlineData("fr", "*invitation* Deux nuits chez @verdura")]
    [InlineData("fr", "P.U.B ✨ les bols Verdura")]
    [InlineData("fr", "Pubbb : les bols Verdura")]
    [InlineData("fr", "Trois soupes de chez Verdura. Publicité.")]
    [InlineData("fr", "Contient une communication commerciale. Trois soupes.")]
    [InlineData("fr", "Partenariat rémunéré avec verdura, trois soupes")]
    [InlineData("fr", "Lien affilié : la lampe de mon salon")]
    [InlineData("fr", "La lampe de mon salon (lien affilié)")]
    [InlineData("fr", "Bon, pub : la lampe de mon salon")]
    [InlineData("fr", "Pub (assumée) de la lampe de mon salon")]
    [InlineData("fr", "#commandité la lampe de mon salon")]
    [InlineData("fr", "Deux livres #servicepresse")]
    [InlineData("fr", "Les deux pulls sont de Fontanel, publicité.")]
    [InlineData("fr", "Maman fait une pub pour les soupes Verdura mon cœur")]
    [InlineData("fr", "Trois soupes de Verdura, partenariat rémunéré donc je le dis ici")]
    [InlineData("fr", "Lien affilié en bio pour la lampe")]
    [InlineData("en", "affiliate links below for the lamp and the rug")]
    [InlineData("en", "Shop my affiliate storefront, third shelf")]
    [InlineData("en", "Yes mum, it's a paid ad. Three soups from Verdura.")]
    [InlineData("en", "The van came from Wanderly for this paid campaign")]
    [InlineData("en", "AD / UK only. Three soups")]
    [InlineData("en", "Three soups from Verdura. Ad.")]
    [InlineData("en", "Paid partnership with verdura. Three soups")]
    [InlineData("en", "Includes product placement. Three soups")]
    [InlineData("en", "A lamp (affiliate link)")]
    [InlineData("en", "A lamp #sponsoredbylumea")]
    [InlineData("en", "AD | Three soups from Verdura")]
    [InlineData("en", "Ad: the lamp of my dreams")]
    [InlineData("en", "ad – a walk with Verdura")]
    [InlineData("en", "Tea time (ad)")]
    [InlineData("en", "*gifted* A jumper from Woolly")]
    [InlineData("en", "PR gifted – Woolly sent the whole range")]
    [InlineData("en", "paid promo: the lamp from Lumea")]
    [InlineData("en", "Sponsored by Verdura. A soup a day.")]
    [InlineData("en", "New reel! Sponsored by Verdura, as ever")]
    [InlineData("en", "This story is sponsored by Verdura")]
    [InlineData("en", "This is a paid partnership with Verdura")]
    [InlineData("en", "Gifted stay at @millbarn")]
    [InlineData("en", "Not gonna lie, #ad, but I love it")]
    [InlineData("en", "A jumper from @woolly (PR)")]
    [InlineData("en", "A.D. – a jumper from Woolly")]
    [InlineData("en", "a*d | a jumper from Woolly")]
    public void Words_set_off_as_a_marker_are_one(string language, string text) => Assert.True(IsMarked(language, text));

    [Theory]
    [InlineData("fr", "J'ai vu une pub pour un aspirateur dans le bus")]
    [InlineData("fr", "La publicité à la télé, quel ennui")]
    [InlineData("fr", "Publicité mensongère ou pas, à vous de voir")]
    [InlineData("fr", "Pub irlandais ce soir, qui vient ?")]
    [InlineData("fr", "Pub ou ciné ?")]
    [InlineData("fr", "Quel cadeau pour maman ?")]
    [InlineData("fr", "Partenariat rémunéré avec mon chat, à qui je dois tout")]
    [InlineData("fr", "Un partenariat payé, ça existe ?")]
    [InlineData("fr", "Télé, ciné, pub")]
    [InlineData("en", "Paid partnership with my cat, who owns me")]
    [InlineData("en", "Add: two eggs, a cup of milk")]
    [InlineData("en", "B.A.D. – and I like it")]
    [InlineData("en", "A gift for you all: snow")]
    [InlineData("fr", "Une enceinte offerte pour deux achetées")]
    [InlineData("fr", "Un produit offert pour trois achetés en magasin")]
    [InlineData("fr", "Ceci n'est pas une publicité")]
    [InlineData("fr", "Post non sponsorisé, j'ai tout payé")]
    [InlineData("fr", "Aucune collaboration commerciale avec Verdura ici")]
    [InlineData("fr", "Les collaborations commerciales cachées, assez !")]
    [InlineData("fr", "Sponsorisé par ma mamie et son gratin")]
    [InlineData("fr", "Ce lundi est sponsorisé par la flemme")]
    [InlineData("fr", "Mon oncle a fait une pub pour des soupes en 1998")]
    [InlineData("en", "If this were a paid ad I would be dressed")]
    [InlineData("en", "I saw an advertisement for soup on the bus")]
    [InlineData("en", "I teach advertisement design")]
    [InlineData("en", "This is not a sponsored post")]
    [InlineData("en", "No paid promotion in this reel")]
    [InlineData("en", "not #ad, I paid for it")]
    [InlineData("en", "Sponsored walk on Sunday!")]
    [InlineData("en", "Sponsored by caffeine and little sleep")]
    [InlineData("en", "Gifted children need rest too")]
    [InlineData("en", "Pub! At last, it's Friday")]
    [InlineData("en", "Ad hoc meeting on Monday")]
    [InlineData("en", "AD 79, and Vesuvius wakes")]
    [InlineData("es", "La publicidad en la tele me aburre")]
    [InlineData("de", "Die Werbung im Kino war lang")]
    [InlineData("it", "La pubblicità prima del film")]
    public void The_same_words_in_running_text_denied_or_in_jest_are_none(string language, string text)
    {
        var verdict = Read(language, text);

        Assert.False(verdict.Disclosed);
        Assert.False(verdict.Commercial);
    }

    [Theory]
    [InlineData("#pub une lampe")]
    [InlineData("#ad a lamp")]
    [InlineData("#publi una lámpara")]
    [InlineData("#Werbung eine Lampe")]
    [InlineData("Anzeige | Meine Lampe")]
    [InlineData("#ADV una lampada")]
    [InlineData("#sponsorizzato una lampada")]
    [InlineData("Parceria paga com Luméa")]
    [InlineData("#advertentie een lamp")]
    [InlineData("Betaald partnerschap met Luméa")]
    [InlineData("#reklama lampa")]
    [InlineData("Współpraca reklamowa z marką Luméa")]
    [InlineData("Betalt samarbete med Luméa")]
    [InlineData("#reklam en lampa")]
    public void A_marker_counts_in_a_post_of_any_language(string text) =>
        Assert.All(new[] { "fr", "en", "sv", null }, language => Assert.True(IsMarked(language, text)));

    [Theory]
    [InlineData("#ad_astra")]
    [InlineData("#ad_libitum ce soir")]
    [InlineData("#pub_rock tonight")]
    [InlineData("#adventures")]
    [InlineData("#sponsored_content_is_everywhere")]
    [InlineData("#notsponsored")]
    [InlineData("@ad | une photo")]
    public void A_part_of_a_tag_or_an_account_is_no_marker(string text) => Assert.False(IsMarked("en", text));

    private static bool IsMarked(string? language, string text) => Read(language, text).Disclosed;

    private static CaptionVerdict Read(string? language, string text) =>
        Screen.Read(text, new TextAnalysis(language, 0.9, null));
}
