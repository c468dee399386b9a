using Vetting.Core.Content;

namespace Vetting.Web.Dossiers;

internal static class ProvenanceWords
{
    public static readonly LocalizedText Title = new("D’où vient ce dossier", "Where this dossier comes from");
    public static readonly LocalizedText Intro = new(
        "Mêmes entrées, mêmes versions : les mêmes octets. Chacun peut refaire le calcul.",
        "Same inputs, same versions: the same bytes. Anyone can do the sum again.");
    public static readonly LocalizedText NotReproducible = new(
        "L’analyse de texte vient d’un service dont les réponses peuvent varier ; le calcul se refait à partir de " +
        "l’analyse conservée.",
        "The text analysis comes from a service whose answers may vary; the sum is done again from the stored " +
        "analysis.");
    public static readonly LocalizedText NearnessKept = new(
        "La proximité de sens vient d’un modèle dont les réponses peuvent varier ; elle est reprise telle que conservée.",
        "Nearness in meaning comes from a model whose answers may vary; it is taken as it was stored.");
    public static readonly LocalizedText Nearness = new("Proximité de sens", "Nearness in meaning");
    public static readonly LocalizedText NotCompared = new("non comparée", "not compared");
    public static readonly LocalizedText How = new("Refaire le calcul", "To compute it again");
    public static readonly LocalizedText HowText = new(
        "Téléchargez le dossier avec tout ce dont il est calculé, dépliez l’archive où vous voulez, puis lancez cette " +
        "commande : elle répond « identical », ou dit ce qui diffère.",
        "Download the dossier with all it was computed from, unpack it wherever you like and run this command: it says " +
        "identical, or what differs.");
    public static readonly LocalizedText HowBeside = new(
        "Ce dont ce dossier est calculé se trouve à côté, dans inputs. Cette commande répond « identical », ou dit ce qui " +
        "diffère.",
        "What this dossier was computed from lies beside it, in inputs. This command says identical, or what differs.");
    public static readonly LocalizedText Download = new(
        "Télécharger le dossier et ses entrées (ZIP)", "Download the dossier and its inputs (ZIP)");
    public static readonly LocalizedText Back = new("Retour au dossier", "Back to the dossier");
    public static readonly LocalizedText Gone = new("Une partie de ce dossier n’est plus là", "Part of this dossier is gone");
    public static readonly LocalizedText GoneText = new(
        "Ce dont il a été calculé a été effacé ; l’archive ne peut plus être faite.",
        "What it was computed from was erased; the archive cannot be made any more.");
    public static readonly LocalizedText Vetting = new("Examen", "Vetting");
    public static readonly LocalizedText Code = new("Code", "Code");
    public static readonly LocalizedText Policy = new("Politique", "Policy");
    public static readonly LocalizedText Benchmarks = new("Barème d’engagement", "Engagement benchmarks");
    public static readonly LocalizedText Analyser = new("Analyse de texte", "Text analysis");
    public static readonly LocalizedText Lexicons = new("Lexiques", "Lexicons");
    public static readonly LocalizedText ThisDossier = new("Ce dossier", "This dossier");
    public static readonly LocalizedText Submission = new("Candidature", "Submission");
    public static readonly LocalizedText Brief = new("Brief", "Brief");
    public static readonly LocalizedText PolicyFile = new("Fichier de politique", "Policy file");
    public static readonly LocalizedText History = new("Historique", "History");
    public static readonly LocalizedText Unavailable = new("non disponible", "not available");
    public static readonly LocalizedText Analysis = new("Analyse", "Analysis");
    public static readonly LocalizedText Versions = new("Versions", "Versions");
    public static readonly LocalizedText Hashes = new("Empreintes SHA-256", "SHA-256 hashes");
}
