namespace Vetting.Core.Tests.Panel;

/// <summary>Invented captions, each made of parts by its number, no two of which are alike for a few hundred posts.</summary>
internal static class Captions
{
    private static readonly string[] FrenchDishes =
    [
        "soupe de potimarron", "tarte aux poireaux", "salade de lentilles", "gratin de courgettes", "curry de pois chiches",
        "risotto aux asperges", "purée de panais", "velouté de carottes", "galettes de quinoa", "quiche aux épinards",
        "lasagnes de légumes", "poêlée de champignons", "ratatouille", "taboulé de chou-fleur", "crumble de légumes",
        "tian de tomates", "caviar d’aubergine", "pâtes aux brocolis", "wok de haricots verts", "omelette aux fines herbes",
    ];

    private static readonly string[] FrenchOpenings =
    [
        "Ce midi, une {0} toute simple.", "La recette de la {0} que ma voisine m’a apprise.", "On m’a demandé ma {0}, la voici.",
        "Dimanche en cuisine : {0} pour six personnes.", "Retour du marché et {0} dans la foulée.",
        "Trois essais avant de réussir cette {0}.", "Ma façon de cuisiner une {0} sans four.", "Une {0} pour les soirs pressés.",
        "Les enfants ont voulu préparer la {0} eux-mêmes.", "Version légère de la {0} de ma grand-mère.",
        "J’ai testé la {0} avec ce qui restait au frigo.", "Avec la pluie, rien ne vaut une {0}.",
        "Le légume de la semaine finit en {0}.", "Petite variation autour de la {0} classique.",
        "En rentrant du travail, {0} en vingt minutes.", "Une amie passe dîner, ce sera {0}.",
    ];

    private static readonly string[] FrenchRemarks =
    [
        "Le secret, c’est de laisser mijoter longtemps à feu doux.", "J’ajoute une cuillère de moutarde à la fin.",
        "Les légumes viennent du maraîcher d’à côté.", "Il en reste toujours pour la gamelle du lendemain.",
        "Coupez tout en petits dés, la cuisson sera plus régulière.", "Un filet de citron change vraiment le goût.",
        "Chez nous on la mange avec du pain de seigle.", "Je prépare le bouillon la veille avec les épluchures.",
        "Le thym du jardin suffit, pas besoin d’autre chose.", "Qui d’entre vous met de la crème, et qui n’en met pas ?",
        "Comptez quarante minutes, préparation comprise.", "Rien ne se perd, même les fanes passent au mixeur.",
        "La prochaine fois je mettrai moins de sel.", "Servez tiède, les saveurs ressortent mieux.",
        "C’est un plat qui se congèle très bien.", "Pour les plus gourmands, un peu de fromage râpé dessus.",
        "Une poignée de noix apporte du croquant.", "Je vous mets les quantités exactes en commentaire.",
        "La cuisson à la vapeur garde la couleur.", "Mon four chauffe trop, surveillez le vôtre.",
        "On a fini le plat en dix minutes.", "Le marchand m’a conseillé une variété plus sucrée.",
    ];

    private static readonly string[] EnglishDishes =
    [
        "pumpkin soup", "leek tart", "lentil salad", "courgette bake", "chickpea curry", "asparagus risotto",
        "parsnip mash", "carrot soup", "quinoa patties", "spinach quiche", "vegetable lasagne", "pan of mushrooms",
        "ratatouille", "cauliflower tabbouleh", "vegetable crumble", "tomato bake", "aubergine dip", "broccoli pasta",
        "green bean stir-fry", "herb omelette",
    ];

    private static readonly string[] EnglishOpenings =
    [
        "A very simple {0} for lunch today.", "The {0} recipe my neighbour taught me.", "You asked for my {0}, here it is.",
        "Sunday in the kitchen: {0} for six.", "Back from the market and straight to a {0}.",
        "It took three tries to get this {0} right.", "How I cook a {0} without an oven.", "A {0} for the busy evenings.",
        "The kids wanted to make the {0} themselves.", "A lighter take on my grandmother's {0}.",
        "Tried the {0} with what was left in the fridge.", "With this rain nothing beats a {0}.",
        "The vegetable of the week ends up in a {0}.", "A small twist on the classic {0}.",
        "Home from work, {0} in twenty minutes.", "A friend is coming over, so it will be {0}.",
    ];

    private static readonly string[] EnglishRemarks =
    [
        "The trick is to let it simmer slowly on a low heat.", "I stir in a spoon of mustard at the end.",
        "The vegetables come from the grower down the road.", "There is always some left for the next day's lunch box.",
        "Cut everything into small cubes and it cooks evenly.", "A squeeze of lemon really changes the taste.",
        "We have it with rye bread.", "I make the stock the day before from the peelings.",
        "Thyme from the garden is enough, nothing else needed.", "Who adds cream, and who would never?",
        "Allow forty minutes, preparation included.", "Nothing is wasted, even the tops go in the blender.",
        "Next time I will use less salt.", "Serve it warm, the flavours come out better.", "It freezes very well.",
        "For those who like it rich, some grated cheese on top.", "A handful of walnuts adds crunch.",
        "I put the exact quantities in the comments.", "Steaming keeps the colour.", "My oven runs hot, keep an eye on yours.",
        "The dish was gone in ten minutes.", "The grocer suggested a sweeter variety.",
    ];

    public static string Cooking(string language, int number) => language == "fr"
        ? Of(number, FrenchDishes, FrenchOpenings, FrenchRemarks)
        : Of(number, EnglishDishes, EnglishOpenings, EnglishRemarks);

    // Steps without a common divisor with the lists' lengths, so that the parts meet in ever new ways.
    private static string Of(int number, string[] dishes, string[] openings, string[] remarks)
    {
        var opening = string.Format(null, openings[7 * number % openings.Length], dishes[3 * number % dishes.Length]);
        var (one, two) = (remarks[5 * number % remarks.Length], remarks[(9 * number + 4 + number / 11) % remarks.Length]);
        return one == two ? $"{opening} {one}" : $"{opening} {one} {two}";
    }
}
