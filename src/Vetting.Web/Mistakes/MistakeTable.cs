using Vetting.Core.Content;

namespace Vetting.Web.Mistakes;

/// <summary>What the checks of briefs and policies say, for people: in French as well, and of a brief in other words than
/// JSON’s.</summary>
internal static class MistakeTable
{
    private static readonly Mistake[] OfBriefs =
    [
        new("is missing", "À compléter.", "Fill this in."),
        new("should be text, and is {kind}", "À compléter en toutes lettres.", "Fill this in with words."),
        new("should be text of 1 to {max} characters", "De 1 à {max} caractères.", "1 to {max} characters."),
        new("should be text of whole Unicode characters", "Un caractère ne se lit pas ; retapez ce texte.",
            "A character cannot be read; type this again."),
        new("should be text without control characters", "Sans caractère invisible ; retapez ce texte.",
            "No invisible characters; type this again."),
        new("should hold a letter or a digit", "Une lettre ou un chiffre au moins.", "A letter or a digit at least."),
        new("should be a list of {min} to {max}, and is a list of {count}", "De {min} à {max}, et non {count}.",
            "{min} to {max}, and not {count}."),
        new("should be a list of {min} to {max}, and is {kind}", "De {min} à {max}.", "{min} to {max}."),
        new("should be an object, and is {kind}", "Cette partie ne se lit pas.", "This part cannot be read."),
        new("should be an ISO 8601 duration from {min} to {max}, such as {usual}",
            "Un nombre, d’une seconde à 90 jours.", "A number, from one second to 90 days."),
        new("should be longer than remindAfter", "Plus tard que le rappel.", "Later than the reminder."),
        new("should be longer than escalateAfter",
            "Plus tard que l’appel aux renforts.", "Later than when others are asked."),
        new("should be fr or en", "Français ou anglais.", "French or English."),
        new("should be an email address such as ada@example.com", "Une adresse complète, comme ada@example.com.",
            "A complete address, such as ada@example.com."),
        new("should be an ISO 639-1 code in lower case, such as fr", "Un code de deux lettres, comme fr.",
            "A code of two letters, such as fr."),
        new("should be 1 to 40 of a-z, 0-9 and -", "De 1 à 40 lettres minuscules sans accent, chiffres ou tirets.",
            "1 to 40 small letters without accents, digits or hyphens."),
        new("should be {id}, as in the address, or left out", "Ce nom est celui de l’adresse : {id}.",
            "This name is the address’s: {id}."),
        new("should name each address once, and names {email} {times} times", "{email} y figure {times} fois.",
            "{email} is there {times} times."),
        new("should be a policy that exists, such as default", "Choisissez une politique qui existe.",
            "Choose a policy that exists."),
        new("should be one of the policy's tiers: {tiers}", "Un palier de la politique : {tiers}.",
            "One of the policy’s tiers: {tiers}."),
        new("should be one of {choices}", "Faites un choix.", "Make a choice."),
    ];

    private static readonly Mistake[] OfCampaigns =
    [
        new("should be the id of one of the brand’s briefs", "Choisissez un brief.", "Choose a brief."),
        new("should be the id of one of the brand’s vettings, and there is no {id}", "Cette personne n’est pas dans la liste : {id}.",
            "This person is not in the list: {id}."),
        new("should be an approved vetting, and {id} ({name}) is {stage}", "{name} n’est pas retenu ou retenue.",
            "{name} is not approved."),
        new("should not be before from", "Pas avant le premier jour.", "Not before the first day."),
        new("should be less than {days} days after from", "Deux ans au plus après le premier jour.", "Two years at most after the first day."),
        new("should be a day of the campaign", "Un jour de la campagne.", "A day of the campaign."),
        new("should be a day such as {day}", "Une date, comme {day}.", "A date, such as {day}."),
        new("should hold something, or one of the other signs: by nothing, no post is found",
            "Un signe au moins, ici ou dessous : sans lui, aucune publication n’est reconnue.",
            "One sign at least, here or below: by nothing, no post is found."),
        new("should be a host such as {host}, or one with the beginning of a path, such as {path}",
            "Un site, comme {host}, ou le début d’une adresse, comme {path}.",
            "A site such as {host}, or the beginning of an address, such as {path}."),
        new("should be a whole number from {min} to {max}", "Un nombre entier, de {min} à {max}.", "A whole number from {min} to {max}."),
        new("should be a number from 0 to {max} with two decimals at most", "Un montant d’au moins 0, avec deux décimales au plus.",
            "A sum of 0 or more, with two decimals at most."),
        new("should be three capital letters of ISO 4217, such as EUR", "Trois lettres majuscules, comme EUR.",
            "Three capital letters, such as EUR."),
        new("should name each vetting once, and names {id} {times} times", "Une personne y figure {times} fois.", "Somebody is there {times} times."),
        new("should give each code to one creator, and gives {code} to {times}", "Le code {code} est donné à {times} personnes.",
            "The code {code} is given to {times} creators."),
    ];

    private static readonly Mistake[] OfResults =
    [
        new("should be CSV in UTF-8", "Un fichier CSV en UTF-8."),
        new("should be a CSV file", "Choisissez un fichier CSV."),
        new("should be at most {bytes} bytes", "{bytes} octets au plus."),
        new("should have at most {rows} lines of results", "{rows} lignes au plus."),
        new("should be a line of results; the file has none", "Le fichier n’a aucune ligne de résultats."),
        new("should name the columns: {columns}", "La première ligne nomme les colonnes : {columns}."),
        new("is not known here; known are {columns}", "Cette colonne n’est pas connue ; celles-ci le sont : {columns}."),
        new("should be there once", "Une fois seulement."),
        new("should have one of the columns {columns}", "L’une des colonnes {columns} au moins."),
        new("should be a whole number of 0 or more without spaces or points, and is {text}",
            "Un nombre entier sans espace ni point, et non {text}."),
        new("should be a sum of 0 or more with two decimals at most and no currency, and is {text}",
            "Un montant sans monnaie, avec deux décimales au plus, et non {text}."),
        new("should be a day such as {day}, and is {text}", "Un jour comme {day}, et non {text}."),
        new("should be the vetting or a code of somebody in the campaign, and is {text}",
            "Le code ou l’examen de quelqu’un de la campagne, et non {text}."),
        new("should not be before the campaign begins, on {day}", "Pas avant le début de la campagne, le {day}."),
        new("should be given, or another figure of the row", "Un chiffre au moins sur la ligne."),
        new("should be at most 2000 characters", "2000 caractères au plus."),
    ];

    private static readonly Mistake[] OfPolicies =
    [
        new("The brief {brief} has a part that would no longer fit, at {place}.",
            "Le brief {brief} a sa propre politique, qui ne conviendrait plus : {place}.",
            "The brief {brief} has a policy of its own that would no longer fit: {place}."),
        new("{name} is missing.", "{name} manque."),
        new("{name} is not known here; the nearest is {near}.",
            "{name} n’est pas connu ici ; le plus proche est {near}."),
        new("{name} is not known here.", "{name} n’est pas connu ici."),
        new("{name} is given twice; give it once.", "{name} est donné deux fois ; ne le donnez qu’une fois."),
        new("{name} is given {times} times.", "{name} est donné {times} fois."),
        new("There is no {kind} {name} further up; the nearest is {near}.",
            "Il n’y a pas de {name} plus haut ; le plus proche est {near}."),
        new("There is no {kind} {name} further up.", "Il n’y a pas de {name} plus haut."),
        new("There is no rule {name} to lay this over, and a new one needs terms, patterns or together; the nearest is {near}.",
            "Il n’y a pas de règle {name} à modifier, et une nouvelle a besoin de terms, patterns ou together ; " +
            "la plus proche est {near}."),
        new("There is no rule {name} to lay this over, and a new one needs terms, patterns or together.",
            "Il n’y a pas de règle {name} à modifier, et une nouvelle a besoin de terms, patterns ou together."),
        new("There is no rule {name}; the nearest is {near}.",
            "Il n’y a pas de règle {name} ; la plus proche est {near}."),
        new("There is no rule {name}.", "Il n’y a pas de règle {name}."),
        new("There is no class of words {name}; the nearest is {near}.",
            "Il n’y a pas de classe de mots {name} ; la plus proche est {near}."),
        new("There is no class of words {name}.", "Il n’y a pas de classe de mots {name}."),
        new("There is no context {name}; the nearest is {near}.",
            "Il n’y a pas de contexte {name} ; le plus proche est {near}."),
        new("There is no context {name}.", "Il n’y a pas de contexte {name}."),
        new("There is no {name}; the nearest is {near}.", "Il n’y a pas de {name} ; le plus proche est {near}."),
        new("There is no {name}.", "Il n’y a pas de {name}."),
        new("should be text.", "doit être du texte."),
        new("should be a whole number.", "doit être un nombre entier."),
        new("should be a number.", "doit être un nombre."),
        new("should be true or false.", "doit être true ou false."),
        new("should be a list.", "doit être une liste."),
        new("should be an object.", "doit être un objet."),
        new("should be a JSON object.", "doit être un objet JSON."),
        new("should be a JSON object, and is empty.", "doit être un objet JSON, et est vide."),
        new("should be one of {choices}.", "doit être l’un de : {choices}."),
        new("should be a date such as 2026-01-31.", "doit être une date comme 2026-01-31."),
        new("should be an address such as https://example.org.", "doit être une adresse comme https://example.org."),
        new("should be at least {limit}.", "doit être au moins {limit}."),
        new("should be at most {limit} characters.", "doit faire au plus {limit} caractères."),
        new("should be at most {limit}.", "doit être au plus {limit}."),
        new("should be more than {limit}.", "doit dépasser {limit}."),
        new("should not be empty.", "ne doit pas être vide."),
        new("should not be null; leave it out instead.", "ne doit pas être null ; laissez-le de côté."),
        new("should be of the form {form}.", "doit avoir la forme {form}."),
        new("should have {count} items or more.", "doit avoir {count} éléments ou plus."),
        new("should have {count} items or fewer.", "doit avoir {count} éléments ou moins."),
        new("should give each item once.", "doit donner chaque élément une fois."),
        new("does not fit the schema ({keyword}).", "n’est pas conforme au schéma ({keyword})."),
        new("should be {least} to {most} characters.", "doit faire de {least} à {most} caractères."),
        new("should be 0 to 100 and grow from info to floor.", "doit aller de 0 à 100 et croître de info à floor."),
        new("declineBelow should not lie above approveFrom; both are 0 to 100.",
            "Le seuil de refus (declineBelow) ne doit pas dépasser celui d’acceptation (approveFrom) ; tous " +
            "deux vont de 0 à 100.",
            "The score to decline below (declineBelow) should not lie above the one to approve from " +
            "(approveFrom); both are 0 to 100."),
        new("{low} should not lie above {high}; both are {least} or more.",
            "{low} ne doit pas dépasser {high} ; tous deux valent au moins {least}."),
        new("{low} should not lie above {high}; both are {least} to {most}.",
            "{low} ne doit pas dépasser {high} ; tous deux vont de {least} à {most}."),
        new("should not lie below {name}.", "ne doit pas être inférieur à {name}."),
        new("should be {least} or more each.", "doivent être au moins {least}."),
        new("should be {least} or more.", "doit être au moins {least}."),
        new("should be above {least} and at most {most}.", "doit dépasser {least} et valoir au plus {most}."),
        new("should be {low} to {high}, or {other}.", "doit aller de {low} à {high}, ou valoir {other}."),
        new("should have posts of 1 or more, a share of 0 to 1 and a factor of 0 to 100.",
            "doit avoir posts d’au moins 1, share de 0 à 1 et factor de 0 à 100."),
        new("should have a weight of 0 to 1000, minimumPosts of 1 or more and fullConfidencePosts no smaller.",
            "doit avoir un poids de 0 à 1000, minimumPosts d’au moins 1 et fullConfidencePosts pas plus petit."),
        new("should name none but bluesky, feed and mastodon: the terms of the others forbid copies.",
            "ne doit nommer que bluesky, feed et mastodon : les conditions des autres interdisent les copies."),
        new("should give weight to one dimension at least.", "doit donner du poids à une dimension au moins."),
        new("should hold {name} exactly once.", "doit contenir {name} une fois et une seule."),
        new("{name} is no rule this version knows.", "{name} n’est pas une règle connue de cette version."),
        new("{names} should be {least} or more.", "{names} doivent être au moins {least}."),
        new("minimumDays should be 3 or more and window 0 or more.",
            "minimumDays doit être au moins 3 et window au moins 0."),
        new("should start with a tier from 0.", "doit commencer par un palier à partir de 0."),
        new("should be in ascending order of from.", "doit être dans l’ordre croissant de from."),
        new("should have names of their own.", "doivent avoir chacun leur nom."),
        new("should have ids of their own.", "doivent avoir chacun leur id."),
        new("should be low to high in percent, from fewer to more followers.",
            "doit aller du bas au haut, en pour cent, et de moins à plus d’abonnés."),
        new("should be low to high, in percent.", "doit aller du bas au haut, en pour cent."),
        new("should name no change that review names too.",
            "ne doit nommer aucun changement que review nomme aussi."),
        new("should be low to high.", "doit aller du bas au haut."),
        new("should end with one that has no languages and so holds for all others.",
            "doit finir par une loi sans langue, qui vaut pour toutes les autres."),
        new("should be there unless the scope is quotationMarks, name or hashtag.",
            "doit être là, sauf si scope est quotationMarks, name ou hashtag."),
        new("should be 2 to 5 lists of one word or more.", "doit être de 2 à 5 listes d’un mot ou plus."),
        new("should be the number of one of the lists, from 0.",
            "doit être le numéro d’une des listes, à partir de 0."),
        new("should not match an empty text.", "ne doit pas convenir à un texte vide."),
        new("should do without looking around or back, so that no text can make it hang.",
            "doit se passer de regarder autour ou en arrière, pour qu’aucun texte ne la bloque."),
        new("should be a regular expression. {why}", "doit être une expression régulière. {why}"),
        new("'{term}' should be 1 to 100 characters with a letter or digit among them.",
            "« {term} » doit faire de 1 à 100 caractères, dont une lettre ou un chiffre."),
        new("'{phrase}' should be 1 to {most} words or classes, the last of them at its end.",
            "« {phrase} » doit faire de 1 à {most} mots ou classes, le dernier à la fin."),
        new("'{phrase}' should have a letter or digit in each word.",
            "« {phrase} » doit avoir une lettre ou un chiffre dans chaque mot."),
        new("'{phrase}' should hold a word, or a class of words that are not common.",
            "« {phrase} » doit contenir un mot, ou une classe de mots peu courants."),
        new("should be text of whole Unicode characters.", "doit être du texte en caractères Unicode entiers."),
        new("should have names of whole Unicode characters.", "doit avoir des noms en caractères Unicode entiers."),
        new("should be text without control characters.", "doit être du texte sans caractère invisible."),
        new("should be JSON; it stops being so at line {line}, byte {byte}.",
            "doit être du JSON ; ce n’en est plus à la ligne {line}, octet {byte}."),
        new("should be JSON with each member given once. {why}",
            "doit être du JSON où chaque membre est donné une fois. {why}"),
        .. Broken("it is empty", "il n’y a rien"),
        .. Broken("it begins with a byte order mark; save it as UTF-8 without one",
            "il commence par une marque d’ordre des octets ; enregistrez-le en UTF-8 sans elle"),
        .. Broken("it ends before all brackets and quotes are closed", "il finit avant que tout soit refermé"),
        .. Broken("it is nested deeper than {most} levels", "il a plus de {most} niveaux d’imbrication"),
        .. Broken("the character {code} cannot stand here", "le caractère {code} n’a pas sa place ici"),
        .. Broken("{sign} cannot stand here", "{sign} n’a pas sa place ici"),
        new("should be P1D to P180D.", "doit aller de 1 à 180 jours.", "should be 1 to 180 days."),
        new("should be PT0S to P7D.", "doit aller de 0 à 7 jours.", "should be 0 to 7 days."),
        new("should be PT1M to P30D.", "doit aller d’une minute à 30 jours.", "should be a minute to 30 days."),
        new("should be P1D to P400D.", "doit aller de 1 à 400 jours.", "should be 1 to 400 days."),
        new("should be PT1M to P90D.", "doit aller d’une minute à 90 jours.", "should be a minute to 90 days."),
        new("should be an email address such as ada@example.com.", "doit être une adresse complète, comme ada@example.com.",
            "should be a complete address, such as ada@example.com."),
        new("'{text}' should be an ISO 8601 duration such as PT12H or P3D.", "doit être un nombre, et son unité.",
            "should be a number, and its unit."),
        new("should be {least} to {most}.", "doit aller de {least} à {most}."),
    ];

    /// <summary>Of a brief’s field; in English as well the check’s own words are for programs.</summary>
    /// <returns>The message itself where it is of no kind that is known here.</returns>
    public static LocalizedText OfBrief(string message) => First(OfBriefs, message);

    /// <summary>Of a field of a campaign.</summary>
    /// <returns>The message itself where it is of no kind that is known here.</returns>
    public static LocalizedText OfCampaign(string message) => First(OfCampaigns.Concat(OfBriefs), message);

    /// <summary>Of a place in a file of results.</summary>
    /// <returns>The message itself where it is of no kind that is known here.</returns>
    public static LocalizedText OfResult(string message) => First(OfResults.Concat(OfCampaigns).Concat(OfBriefs), message);

    /// <summary>Of a place in a policy.</summary>
    /// <returns>The message itself where it is of no kind that is known here.</returns>
    public static LocalizedText OfPolicy(string message) => First(OfPolicies, message);

    /// <returns>False where people would read the check’s English.</returns>
    public static bool Knows(string message) =>
        OfBriefs.Concat(OfPolicies).Any(mistake => mistake.Told(message) is not null);

    private static IEnumerable<Mistake> Broken(string what, string fr) =>
    [
        new($"The file stops being JSON here: {what}.", $"Ici, ce n’est plus du JSON : {fr}."),
        new($"The file stops being JSON here, after the member {{name}}: {what}.",
            $"Ici, après le membre {{name}}, ce n’est plus du JSON : {fr}."),
    ];

    private static LocalizedText First(IEnumerable<Mistake> table, string message) =>
        table.Select(mistake => mistake.Told(message)).FirstOrDefault(told => told is not null)
        ?? new LocalizedText(message, message);
}
