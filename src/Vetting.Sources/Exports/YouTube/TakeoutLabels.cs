namespace Vetting.Sources.Exports.YouTube;

/// <summary>
/// How one language of Google Takeout names the columns of its list of videos, by what their names hold; in lower case
/// without accents.
/// </summary>
/// <param name="Tongue">The word for language: a column with it says in which a text is, and is not the text.</param>
/// <param name="Public">What stands for everybody in the column of privacy.</param>
internal sealed record TakeoutLabels(
    string Language, string[] Id, string Title, string Description, string Created, string Published, string[] Privacy,
    string Tongue, string[] Public)
{
    // Of Italian, and in French of description, privacy and publishing, no export was seen: these are Google's own
    // words for the same elsewhere.
    public static IReadOnlyList<TakeoutLabels> All { get; } =
    [
        new("en", ["video id"], "video title", "video description", "create timestamp", "publish timestamp",
            ["privacy"], " language", ["public"]),
        new("fr", ["id video", "id de la video"], "titre de la video", "description de la video",
            "creation de la video", "publication de la video", ["confidentialite", "visibilite"], "langue",
            ["public", "publique"]),
        new("de", ["video-id"], "videotitel", "videobeschreibung", "videoerstellung", "videoveroffentlichung",
            ["datenschutz"], "sprache", ["offentlich"]),
        new("es", ["id de video", "id del video"], "titulo del video", "descripcion del video", "creacion del video",
            "publicacion del video", ["privacidad"], "idioma", ["publico", "publica"]),
        new("it", ["id video", "id del video"], "titolo", "descrizione", "creazione", "pubblicazione", ["privacy"],
            "lingua", ["pubblico", "pubblica"]),
        new("pt", ["id do video"], "titulo do video", "descricao do video", "criacao do video", "publicacao",
            ["privacidade"], "idioma", ["publico", "publica"]),
        new("nl", ["video-id"], "videotitel", "videobeschrijving", "aanmaaktijd", "publicatietijd", ["privacy"], "taal",
            ["openbaar"]),
    ];

    /// <returns>The language that most columns are in; null when there is no id or no title in any.</returns>
    public static TakeoutLabels? Of(IReadOnlyCollection<string> columns) => All
        .Where(labels => labels.IdIn(columns) is not null && labels.Find(columns, labels.Title) is not null)
        .MaxBy(labels => labels.Score(columns));

    public string? IdIn(IReadOnlyCollection<string> columns) => columns.FirstOrDefault(Id.Contains);

    public string? PrivacyIn(IReadOnlyCollection<string> columns) => columns.FirstOrDefault(Privacy.Contains);

    public string? Find(IReadOnlyCollection<string> columns, string words) => columns.FirstOrDefault(column =>
        column.Contains(words, StringComparison.Ordinal) && !column.Contains(Tongue, StringComparison.Ordinal));

    private int Score(IReadOnlyCollection<string> columns) =>
        new[] { Title, Description, Created, Published }.Count(words => Find(columns, words) is not null)
        + (PrivacyIn(columns) is null ? 0 : 1);
}
