using Vetting.Core.Reading;
using Vetting.Core.Texts;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Reading;

public sealed class CommercialSignTests
{
    private static readonly DisclosureScreen Screen = new(Sample.Policy);

    [Theory]
    [InlineData("fr", "-20 % chez Verdura avec ADA20")]
    [InlineData("fr", "Rappel : ADA10 fonctionne encore sur leur site")]
    [InlineData("fr", "Le code MARION est valable chez @verdura")]
    [InlineData("en", "10% on soups with ADA10 this week")]
    [InlineData("en", "ADA25 gets you a free bowl")]
    [InlineData("en", "Code HARRIET for free delivery")]
    public void A_code_is_a_sign_with_or_without_the_word(string language, string text) =>
        Assert.True(IsCommercial(language, text));

    [Theory]
    [InlineData("fr", "Le CAC40 perd 2 % ce matin")]
    [InlineData("fr", "Le code QR est sur la porte, entrée à 5 €")]
    [InlineData("fr", "Mon code source ne compile pas, 20 % de tests en rouge")]
    [InlineData("fr", "PARIS2024, 20 % de visiteurs en plus")]
    [InlineData("en", "SPF50 in summer, SPF30 in winter, 20% more shade")]
    [InlineData("en", "The area code is LONDON, more or less")]
    [InlineData("en", "Stop telling me to use code anything")]
    public void Capitals_that_give_nothing_off_are_no_code(string language, string text) =>
        Assert.False(IsCommercial(language, text));

    [Theory]
    [InlineData("fr", "Merci @verdura pour ce joli colis")]
    [InlineData("fr", "La marque m'a prêté ce vélo pour un mois")]
    [InlineData("fr", "@hoteldupre nous a invités deux nuits")]
    [InlineData("fr", "Merci à toute l'équipe de @latable pour l'invitation")]
    [InlineData("fr", "Merci @verdura de m'avoir fait parvenir ce panier")]
    [InlineData("fr", "Soirée de lancement chez @verdura hier")]
    [InlineData("en", "Thank you @woolly for sending me this jumper")]
    [InlineData("en", "Thanks @woolly for the gorgeous hamper")]
    [InlineData("en", "So grateful to @millbarn for hosting us")]
    [InlineData("en", "The team at Woolly lent me a loom")]
    [InlineData("en", "Borrowed from @wheelworks for a week")]
    public void A_gift_a_loan_or_an_invitation_of_a_brand_is_a_sign(string language, string text) =>
        Assert.Equal(new CaptionVerdict(Commercial: true, Disclosed: false), Read(language, text));

    [Theory]
    [InlineData("fr", "Offert par ma grand-mère, ce plat me suit partout")]
    [InlineData("fr", "Ma tante m'a envoyé un colis de noix")]
    [InlineData("fr", "Merci à mes voisins pour l'invitation")]
    [InlineData("fr", "Mon frère m'a prêté sa tente")]
    [InlineData("fr", "Merci @lucie pour l'invitation à ton anniversaire")]
    [InlineData("fr", "Merci @julien pour cette belle rencontre")]
    [InlineData("en", "My grandmother gave me this bowl")]
    [InlineData("en", "Thanks Mum and Dad for having us")]
    [InlineData("en", "My neighbour sent me this cake")]
    [InlineData("en", "Thanks @dadoftwo for mending my fence")]
    public void One_of_a_friend_or_a_relation_is_none(string language, string text) =>
        Assert.False(IsCommercial(language, text));

    [Theory]
    [InlineData("fr", "Avec mon lien, 10 € pour toi et pour moi")]
    [InlineData("fr", "Certains liens sont affiliés")]
    [InlineData("fr", "Tout est dans ma boutique Amazon")]
    [InlineData("fr", "@verdura et moi vous faisons plaisir : un panier à gagner")]
    [InlineData("en", "I earn from qualifying purchases")]
    [InlineData("en", "My Amazon storefront is up to date")]
    [InlineData("en", "New coats on my LTK")]
    [InlineData("en", "Giveaway with @woolly, follow both")]
    [InlineData("fr", "Les couteaux Orvale, lien dans ma bio pour -10 €")]
    public void Links_storefronts_and_giveaways_by_which_both_earn_are_signs(string language, string text) =>
        Assert.True(IsCommercial(language, text));

    [Theory]
    [InlineData("fr", "Je vends mes bols sur ma boutique, -10 % avec le code NOEL10, lien en bio")]
    [InlineData("fr", "Mon nouveau roman sort lundi, précommandez-le, lien en bio")]
    [InlineData("fr", "J'ai gagné un concours de tartes")]
    [InlineData("fr", "Concours des dix ans : un bol à gagner")]
    [InlineData("en", "My shop opens at six: 10% off, link in bio")]
    [InlineData("en", "My new book is out, pre-order now, link in bio")]
    [InlineData("en", "Enough of these fake giveaways @everyone")]
    public void Goods_of_ones_own_and_games_without_a_brand_are_none(string language, string text) =>
        Assert.False(IsCommercial(language, text));

    [Theory]
    [InlineData("fr", "#sp une nouvelle teinte")]
    [InlineData("en", "#collab with the oven")]
    [InlineData("fr", "Ambassadrice @verdura depuis mars")]
    [InlineData("en", "Proud ambassador of @woolly")]
    [InlineData("fr", "En partenariat avec Verdura, la soupe du jour")]
    public void What_tells_of_a_tie_to_those_who_know_is_commercial_and_no_marker(string language, string text) =>
        Assert.Equal(new CaptionVerdict(Commercial: true, Disclosed: false), Read(language, text));

    [Theory]
    [InlineData("fr", "L'ambassadrice du Canada est venue à l'école")]
    [InlineData("fr", "Le partenariat entre les deux écoles tient bon")]
    [InlineData("fr", "Pas de lien affilié ici, pas de code promo")]
    [InlineData("en", "The ambassador spoke at the library")]
    [InlineData("en", "Collaboration is hard, say the cats")]
    [InlineData("en", "No affiliate links, no discount codes, just soup")]
    public void The_same_words_without_a_brand_or_denied_are_nothing(string language, string text) =>
        Assert.False(IsCommercial(language, text));

    [Theory]
    [InlineData("fr", "Ravie d'accompagner @verdura toute cette saison")]
    [InlineData("fr", "Trop fier de rejoindre la team @verdura")]
    [InlineData("fr", "Ma nouvelle collection avec Verdura arrive jeudi")]
    [InlineData("fr", "J'ai eu la chance de tester le nouveau vélo @verdura")]
    [InlineData("fr", "Verdura te confie son four avant tout le monde")]
    [InlineData("fr", "Vous commandez, je touche quelques centimes")]
    [InlineData("fr", "Merci @verdura pour ce dîner")]
    [InlineData("fr", "Accro à ma poêle @verdura, foncez avant rupture de stock")]
    [InlineData("en", "Guess who is the new face of @woolly")]
    [InlineData("en", "So happy to be working with @woolly this spring")]
    [InlineData("en", "My edit with Woolly drops on Friday")]
    [InlineData("en", "If you sign up through the link in my bio we both get £10")]
    [InlineData("en", "Thanks to @woolly for looking after us all weekend")]
    [InlineData("en", "Off to Lisbon with @woolly to show you the mills")]
    [InlineData("en", "Obsessed with my new @woolly coat, shop yours before it sells out")]
    [InlineData("en", "@woolly let us loose in the archive with early access to the spring line")]
    public void A_deal_a_trial_or_a_joint_creation_is_told_by_its_phrases(string language, string text) =>
        Assert.Equal(new CaptionVerdict(Commercial: true, Disclosed: false), Read(language, text));

    [Theory]
    [InlineData("fr", "Ravie d'accompagner ma sœur @lucie à son mariage")]
    [InlineData("fr", "Quelqu'un a un code promo pour les trains ?")]
    [InlineData("fr", "Accro à ma poêle @verdura")]
    [InlineData("fr", "Dîner chez @verdura, quel régal")]
    [InlineData("fr", "Non, @verdura ne m'a rien envoyé")]
    [InlineData("fr", "Ma collection de timbres arrive à mille")]
    [InlineData("en", "Does anyone have a discount code for trains?")]
    [InlineData("en", "Obsessed with my new @woolly coat")]
    [InlineData("en", "My new single is out on Friday, pre-save, link in bio")]
    [InlineData("en", "My teacher let me loose in the archive")]
    public void What_a_friend_or_a_customer_says_holds_none_of_them(string language, string text) =>
        Assert.False(IsCommercial(language, text));

    [Theory]
    [InlineData("fr", "Je suis payée par la marque pour vous le dire : bonne soupe")]
    [InlineData("fr", "Verdura finance cette vidéo sur les soupes")]
    [InlineData("fr", "Ce week-end nous a été offert par l'office de tourisme")]
    [InlineData("fr", "Panier de @verdura envoyé gratuitement, sans obligation de publication")]
    [InlineData("en", "Our stay was complimentary, all opinions are my own")]
    [InlineData("en", "They are paying me to say this about the coats of @woolly")]
    [InlineData("en", "@woolly sent me this coat free of charge in exchange for a review")]
    public void What_says_who_pays_is_a_marker(string language, string text) =>
        Assert.Equal(new CaptionVerdict(Commercial: true, Disclosed: true), Read(language, text));

    [Theory]
    [InlineData("fr", "Verdura m'a envoyé son nouveau panier, il est plein")]
    [InlineData("fr", "Merci à la Maison Brévault pour ce panier")]
    [InlineData("fr", "Les copains de chez Moulin Vernet m'ont envoyé dix kilos de farine")]
    [InlineData("fr", "Le Clos des Aubes nous a reçus deux nuits")]
    [InlineData("fr", "Racine d'Or m'a invitée à son atelier")]
    [InlineData("fr", "La Voltine repart lundi chez son fabricant, deux semaines de prêt c'est court")]
    [InlineData("fr", "Trop fière de rejoindre la famille Altiplume")]
    [InlineData("fr", "Ambassadeur Podalune, saison deux !")]
    [InlineData("fr", "Passez les voir de ma part, les potes de chez RetroPouce régalent")]
    [InlineData("fr", "@chocolats_gaspard vous êtes fous, toute la gamme !")]
    [InlineData("en", "StrideNest sent me their new boots")]
    [InlineData("en", "Thanks to Quillo for the parcel")]
    [InlineData("en", "The lovely folk at Bramblefoot sent wellies for all three kids")]
    [InlineData("en", "Huge thank you to Wick & Willow for having us")]
    [InlineData("en", "Been testing the Quillon e-bike all month, it has to go back to them on Friday")]
    [InlineData("en", "Fernhollow have been kind enough to send seeds")]
    [InlineData("en", "So excited to announce I've signed with Pacerly")]
    [InlineData("en", "I'm a Ramblr ambassador!")]
    [InlineData("en", "Plantery x me. Five lunches.")]
    [InlineData("en", "15% off candles with READWITHJO")]
    [InlineData("en", "Type RAZZ at checkout on frostgrip.gg")]
    [InlineData("fr", "Merci Papeterie Encrevive pour l'après-midi")]
    [InlineData("fr", "La compagnie Vaubane s'occupe de nos billets")]
    [InlineData("fr", "Le salon Brévault m'a coupé les cheveux en échange de deux stories")]
    [InlineData("fr", "L'épicerie Combrelle met en jeu un panier pour mes deux ans ici")]
    [InlineData("fr", "Deux semaines gratuites chez Verdura en donnant mon nom à la caisse")]
    [InlineData("fr", "Les skis, c'est un prêt : envoyés par eux, les gens de Sommelline")]
    [InlineData("en", "Thank you Harlow Hair, that was the best afternoon")]
    [InlineData("en", "The makers of Penline mailed it over in May")]
    [InlineData("en", "New boots from my pals at Bramblefoot")]
    [InlineData("en", "Quern Kitchens gave us mates' rates for telling you")]
    [InlineData("en", "Going to Oslo with Harlow Hair!!!")]
    [InlineData("en", "@quillo is helping me raffle off a desk")]
    [InlineData("fr", "Le dîner chez Bastelle n'a rien coûté, ils m'ont demandé de photographier les plats")]
    [InlineData("fr", "Nouvelle campagne Verdura, tournée dans ma cuisine")]
    [InlineData("fr", "L'invitation de Verdura est arrivée sur du papier épais")]
    [InlineData("en", "Quillo asked me to test a desk and it didn't cost me a thing")]
    [InlineData("en", "Spent the day on a shoot for Quillo")]
    [InlineData("en", "They named a bun after me at Quern Kitchens, a bun with my name on the Quern Kitchens menu")]
    public void A_firm_is_known_by_its_name_without_an_account(string language, string text) =>
        Assert.Equal(new CaptionVerdict(Commercial: true, Disclosed: false), Read(language, text));

    [Theory]
    [InlineData("fr", "Merci à Julie pour ce cadeau", "Julie")]
    [InlineData("fr", "Robe offerte par Lucie, elle me va", "Lucie")]
    [InlineData("fr", "Invitée par Sofia à sa fête", "Sofia")]
    [InlineData("fr", "Karim m'a prêté sa perceuse", "Karim")]
    [InlineData("en", "Thanks to Anna for the gift", "Anna")]
    [InlineData("en", "Marcus sent me this scarf", "Marcus")]
    [InlineData("en", "Gifted by Oliver, worn by me", "Oliver")]
    public void What_the_analysis_knows_as_a_person_is_no_firm(string language, string text, string person)
    {
        var span = new TextSpan(text.IndexOf(person, StringComparison.Ordinal), person.Length);
        var analysis = new TextAnalysis(language, 0.9, null)
        {
            Mentions = [new Mention(MentionKind.Person, person, span, 0.4)],
        };

        Assert.False(Screen.Read(text, analysis).Commercial);
    }

    [Theory]
    [InlineData("fr", "Merci Toulouse pour l'accueil")]
    [InlineData("fr", "Le Père Noël m'a offert un vélo")]
    [InlineData("fr", "La CAF m'a envoyé un courrier")]
    [InlineData("fr", "J'ai reçu mon colis Vinted, c'est un pantalon d'enfant")]
    [InlineData("fr", "Merci à toute la famille Moreau pour l'accueil")]
    [InlineData("fr", "Invitée à parler au lycée Camus de mon métier")]
    [InlineData("fr", "Verdura m'a envoyé une facture")]
    [InlineData("fr", "J'ai trouvé ce bol à -60 % chez Emmaüs")]
    [InlineData("fr", "Le maillot est sponsorisé par la boucherie Lemoine")]
    [InlineData("fr", "En collaboration avec mes CE2, une fresque")]
    [InlineData("fr", "Nouveau titre en collab avec Denzo vendredi")]
    [InlineData("en", "Thank you Edinburgh for having us")]
    [InlineData("en", "Thanks Santa for the gifts")]
    [InlineData("en", "The NHS sent me an appointment")]
    [InlineData("en", "Amazon sent me two kettles")]
    [InlineData("en", "Life gave me lemons")]
    [InlineData("en", "Bought at 60% off in the Verdura sale")]
    [InlineData("en", "This nap is sponsored by Monday")]
    [InlineData("en", "Ambassador Theatre Group have put the prices up")]
    [InlineData("fr", "Mes enfants disent de leur troc que c'est gagnant-gagnant")]
    [InlineData("fr", "Mon voisin Marcel m'a envoyé une photo de ses poules")]
    [InlineData("en", "Thank you Harlow Hair for ruining my wedding")]
    [InlineData("en", "The promo code you found online is a year old")]
    public void A_place_a_feast_a_carrier_or_a_third_party_is_no_giver(string language, string text) =>
        Assert.False(IsCommercial(language, text));

    [Theory]
    [InlineData("#verdurapartner", true)]
    [InlineData("#VerduraAmbassador", true)]
    [InlineData("#gympartner", false)]
    [InlineData("#partner", false)]
    [InlineData("#schoolambassadors", false)]
    public void A_tag_of_a_firm_and_a_tie_is_a_hint(string tag, bool commercial) =>
        Assert.Equal(new CaptionVerdict(commercial, Disclosed: false), Read("en", $"A long run on Sunday {tag}"));

    [Theory]
    [InlineData("en", "Officially part of the #VerduraSquad", true)]
    [InlineData("fr", "Je rejoins la #TeamVerdura", true)]
    [InlineData("en", "Sunday with my #VerduraSquad", false)]
    [InlineData("en", "Proud to be part of the #dreamteam", false)]
    public void A_team_tag_is_one_where_somebody_joins_it(string language, string text, bool commercial) =>
        Assert.Equal(commercial, IsCommercial(language, text));

    [Theory]
    [InlineData("fr", "Tenue offerte par Atelier Finette, elle taille petit")]
    [InlineData("fr", "Livre reçu en service de presse, merci aux éditions du Saule Bleu")]
    [InlineData("fr", "Les liens de cet article sont affiliés : je touche une petite com")]
    [InlineData("fr", "Merci à Verdura de financer ce podcast")]
    [InlineData("fr", "C'est une pub pour Verdura et je la fais en pyjama")]
    [InlineData("en", "These sheets were kindly gifted by StrideNest")]
    [InlineData("en", "Thanks to Quillo for sponsoring this one")]
    [InlineData("en", "Full disclosure: this pram was given to me free by Roamly")]
    [InlineData("en", "The case was provided at no cost by Voltcrate")]
    [InlineData("en", "PR sample from Lumine: a lovely cream")]
    [InlineData("en", "The links are affiliate links and I get a small cut")]
    [InlineData("en", "A run brought to you by our sponsor Pacerly")]
    [InlineData("en", "Our stay at Hutch & Hollow was hosted")]
    public void Who_gave_or_paid_said_in_ones_own_words_is_a_marker(string language, string text) =>
        Assert.Equal(new CaptionVerdict(Commercial: true, Disclosed: true), Read(language, text));

    [Theory]
    [InlineData("fr", "Verdura m'a offert les sacoches, le vélo est à moi")]
    [InlineData("fr", "Invités par le parc Zoorama pour une nuit")]
    [InlineData("fr", "Cette formation m'a été offerte par Verdura")]
    [InlineData("en", "Two nights in the dunes as guests of Highland Rail Tours")]
    public void A_tie_told_in_prose_is_no_marker(string language, string text) =>
        Assert.Equal(new CaptionVerdict(Commercial: true, Disclosed: false), Read(language, text));

    [Theory]
    [InlineData("fr", "Le vélo rouge de @verdura, la marque me l'a expédié pour que je le torture")]
    [InlineData("fr", "Et là Brindille leur a livré un panier à tous les deux")]
    [InlineData("fr", "Gros big up à Kortel Studio qui équipe la chaîne")]
    [InlineData("fr", "Équipée par StrideNest pour la traversée")]
    [InlineData("en", "Fed and watered by StrideNest all weekend")]
    [InlineData("en", "New boots from StrideNest. I asked for nothing. They sent me two pairs")]
    [InlineData("en", "Torvik set me up with a new bench and the cat has claimed it")]
    [InlineData("en", "Hello arms. StrideNest chucked me some weights")]
    public void What_a_firm_does_for_who_posts_is_a_sign(string language, string text) =>
        Assert.True(IsCommercial(language, text));

    [Theory]
    [InlineData("fr", "Fière d'être le visage de la marque @verdura")]
    [InlineData("fr", "Saison 2 avec StrideNest sur le dos du poney")]
    [InlineData("en", "Been with StrideNest since day one")]
    [InlineData("en", "Picked by StrideNest as one of twelve")]
    public void A_part_played_for_a_firm_is_a_sign(string language, string text) =>
        Assert.True(IsCommercial(language, text));

    [Theory]
    [InlineData("fr", "Un indice sur ce que je prépare avec @verdura")]
    [InlineData("en", "I can finally say it: a pattern with StrideNest")]
    [InlineData("en", "My own shades with StrideNest, on the 9th")]
    public void What_is_made_with_a_firm_and_hinted_at_is_a_sign(string language, string text) =>
        Assert.True(IsCommercial(language, text));

    [Theory]
    [InlineData("en", "New hall floor by StrideNest as a thank-you for the reels")]
    [InlineData("en", "StrideNest only asked that I share it")]
    [InlineData("fr", "Le lien du vélo est là, et en passant par là vous soutenez mon travail")]
    [InlineData("fr", "Une remise en mettant mon prénom au panier")]
    [InlineData("en", "Free trial if you go thru me")]
    [InlineData("en", "£20 off for my followers")]
    public void A_swap_and_a_link_that_pays_are_signs(string language, string text) =>
        Assert.True(IsCommercial(language, text));

    [Theory]
    [InlineData("en", "In the desert with Sandrock Journeys and nine other writers")]
    [InlineData("fr", "Le colis de @verdura était plus gros que mon fils")]
    [InlineData("en", "Behind the scenes at Larkhill Gin, where they let us blend our own")]
    [InlineData("en", "So grateful to StrideNest for keeping me warm")]
    public void An_outing_a_parcel_a_visit_and_support_are_signs(string language, string text) =>
        Assert.True(IsCommercial(language, text));

    [Theory]
    [InlineData("fr", "Visa reçu ce matin, je tremble en écrivant")]
    [InlineData("fr", "Mon colis s'est perdu entre Lyon et Paris")]
    [InlineData("fr", "Vendu mon vieux vélo, l'acheteur m'a déjà envoyé ses photos")]
    [InlineData("en", "My brother made me godmother")]
    [InlineData("en", "Thanks @dadoftwo for fixing my bike")]
    public void What_friends_and_offices_do_is_none(string language, string text) =>
        Assert.False(IsCommercial(language, text));

    [Theory]
    [InlineData("fr", "Personne ne me paie pour le dire, le train est beau")]
    [InlineData("fr", "Non, Verdura ne me paie pas")]
    [InlineData("fr", "Un bol offert par ma mamie")]
    [InlineData("en", "Nobody paid me to say this, the tram is good")]
    [InlineData("en", "None of this is sponsored")]
    [InlineData("en", "Wish I was paid by Verdura")]
    [InlineData("en", "They paid me in biscuits, I accept")]
    [InlineData("en", "How do affiliate links in bio even work?")]
    public void Who_did_not_is_none(string language, string text) =>
        Assert.Equal(new CaptionVerdict(Commercial: false, Disclosed: false), Read(language, text));

    private static bool IsCommercial(string language, string text) => Read(language, text).Commercial;

    private static CaptionVerdict Read(string language, string text) =>
        Screen.Read(text, new TextAnalysis(language, 0.9, null));
}
