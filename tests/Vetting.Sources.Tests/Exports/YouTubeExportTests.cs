using System.Text;
using Vetting.Core.History;
using static Vetting.Sources.Tests.Exports.Reading;

namespace Vetting.Sources.Tests.Exports;

public sealed class YouTubeExportTests
{
    private sealed record Dialect(
        string Folder, string File, string Id, string Title, string Description, string Privacy, string Public,
        string Private, string Created, string Published, string Category, string Tongue);

    private static readonly Dictionary<string, Dialect> Dialects = new()
    {
        ["en"] = new("YouTube and YouTube Music/video metadata", "videos.csv", "Video ID", "Video Title (Original)", "Video Description (Original)", "Privacy", "Public", "Private", "Video Create Timestamp", "Video Publish Timestamp", "Video Category", "Language"),
        ["fr"] = new("YouTube et YouTube Music/métadonnées des vidéos", "vidéos.csv", "ID vidéo", "Titre de la vidéo (d'origine)", "Description de la vidéo (d'origine)", "Confidentialité", "Publique", "Privée", "Code temporel de création de la vidéo", "Code temporel de publication de la vidéo", "Catégorie de la vidéo", "langue"),
        ["de"] = new("YouTube und YouTube Music/Video-Metadaten", "Videos.csv", "Video-ID", "Videotitel (Original)", "Videobeschreibung (Original)", "Datenschutz", "Öffentlich", "Nicht gelistet", "Zeitstempel bei Videoerstellung", "Zeitstempel bei Videoveröffentlichung", "Videokategorie", "Sprache"),
        ["es"] = new("YouTube y YouTube Music/metadatos de vídeo", "vídeos.csv", "ID de vídeo", "Título del vídeo (original)", "Descripción del vídeo (original)", "Privacidad", "Público", "Oculto", "Marca de tiempo de creación del vídeo", "Marca de tiempo de publicación del vídeo", "Categoría del vídeo", "idioma"),
        ["it"] = new("YouTube e YouTube Music/metadati video", "video.csv", "ID video", "Titolo video (originale)", "Descrizione video (originale)", "Privacy", "Pubblico", "Non in elenco", "Timestamp creazione video", "Timestamp pubblicazione video", "Categoria video", "lingua"),
        ["pt"] = new("YouTube e YouTube Music/metadados do vídeo", "vídeos.csv", "ID do vídeo", "Título do vídeo (original)", "Descrição do vídeo (original)", "Privacidade", "Público", "Não listado", "Carimbo de data/hora de criação do vídeo", "Carimbo de data/hora de publicação do vídeo", "Categoria do vídeo", "idioma"),
        ["nl"] = new("YouTube en YouTube Music/metadata van video's", "video_s.csv", "Video-ID", "Videotitel (origineel)", "Videobeschrijving (origineel)", "Privacy", "Openbaar", "Verborgen", "Tijdstempel aanmaaktijd video", "Tijdstempel publicatietijd video", "Videocategorie", "taal"),
    };

    public static TheoryData<string> Languages => [.. Dialects.Keys];

    private static string Csv(Dialect d) => $"""
        {d.Id},Approx (ms),{d.Category},{d.Description} {d.Tongue},{d.Description},{d.Title},{d.Privacy},{d.Created},{d.Published},Tag 1
        qwertyuiop1,61000,Howto,,"Une recette
        en deux lignes, ""vite"" #ad",Clafoutis,{d.Public},2026-05-01T10:00:00+00:00,2026-05-02T11:00:00+02:00,keyword
        qwertyuiop2,1000,Howto,,,Brouillon,{d.Private},2026-05-03T10:00:00+00:00,,
        qwertyuiop3,1000,Howto,,,Sans date de parution,{d.Public},2026-05-04T10:00:00.123Z,,
        """;

    [Theory]
    [MemberData(nameof(Languages))]
    public void Reads_the_list_of_videos_in_the_accounts_language(string language)
    {
        var dialect = Dialects[language];
        var history = One(new ExportWriter { Root = "Takeout/" }.File($"{dialect.Folder}/{dialect.File}", "\uFEFF" + Csv(dialect)));
        Assert.Equal(
            [("2026-05-04 10:00:00", "Sans date de parution"), ("2026-05-02 09:00:00", "Clafoutis\n\nUne recette\nen deux lignes, \"vite\" #ad")],
            history.Texts());
        Assert.Equal(("https://www.youtube.com/watch?v=qwertyuiop1", MediaKind.Video, null, null),
            (history.Posts[1].Link, history.Posts[1].Media, history.Posts[1].Views, history.Posts[1].PaidPartnership));
        Assert.Equal([(LeftOutReason.NotPublic, 1)], history.LeftOut());
        Assert.Equal((language, null), (history.Export!.Language, history.Export.Notes));
    }

    [Theory]
    [InlineData("comments/comments.csv", "Channel ID,Comment Create Timestamp,Price,Comment ID,Parent Comment ID,Video ID,Comment Text")]
    [InlineData("reacties/reacties.csv", "Kanaal-ID,Aanmaaktijdstempel reactie,Prijs,Reactie-ID,Hoofdreactie,Video-ID,Reactietekst")]
    public void Reads_what_opens_a_talk_below_a_public_video_of_ones_own(string file, string columns)
    {
        var history = One(new ExportWriter { Root = "Takeout/YouTube/" }
            .File("video metadata/videos.csv", Csv(Dialects["en"]))
            .File(file, $$"""
                {{columns}}
                UCx,2026-05-03T07:39:35.956042+00:00,0,UgExample1AaABAg,,qwertyuiop1,"{""text"":""\u003e Code LEA10 ""},{""text"":""
                ""},{""text"":""#ad""}"
                UCx,2026-05-03T08:00:00+00:00,0,UgExample2AaABAg,,qwertyuiop1,"{""takeoutSegments"":[{""text"":""vieux ""},{""text"":""format""}]}"
                UCx,2026-05-03T09:00:00+00:00,0,UgExample1AaABAg.9,UgExample1AaABAg,qwertyuiop1,"{""text"":""to a viewer""}"
                UCx,2026-05-03T10:00:00+00:00,0,UgExample4AaABAg,,qwertyuiop2,"{""text"":""below a private one""}"
                UCx,2026-05-03T11:00:00+00:00,0,UgExample5AaABAg,,othersvideo,"{""text"":""below another's""}"
                UCx,2026-05-03T12:00:00+00:00,0,UgExample6AaABAg,,qwertyuiop3,no segments
                """.ReplaceLineEndings("\n")));

        Assert.Equal(
            [("2026-05-03 08:00:00", "vieux format"), ("2026-05-03 07:39:35", "> Code LEA10 \n#ad")], history.Texts()[1..3]);
        Assert.Equal("https://www.youtube.com/watch?v=qwertyuiop1&lc=UgExample1AaABAg", history.Posts[2].Link);
        Assert.Equal([(LeftOutReason.NotPublic, 1), (LeftOutReason.Reply, 3)], history.LeftOut());
        Assert.Equal(1, history.Export!.Unreadable);
    }

    [Theory]
    [InlineData(NormalizationForm.FormC)]
    [InlineData(NormalizationForm.FormD)]
    public void Finds_the_list_however_the_archive_writes_its_accents(NormalizationForm form)
    {
        var dialect = Dialects["fr"];
        var path = $"Takeout/{dialect.Folder}/{dialect.File}".Normalize(form);
        Assert.Equal("fr", One(new ExportWriter().File(path, Csv(dialect))).Export!.Language);
    }

    [Fact]
    public void Finds_the_list_in_an_archive_whose_names_are_in_the_alphabet_of_the_first_pcs()
    {
        var dialect = Dialects["fr"];
        var archive = new ExportWriter { Root = "Takeout/" }.File($"{dialect.Folder}/{dialect.File}", Csv(dialect))
            .Zip(CodePagesEncodingProvider.Instance.GetEncoding(437)!);
        Assert.Equal("fr", Assert.Single(Of(archive)).Export!.Language);
    }

    [Fact]
    public void Says_so_where_the_export_does_not_tell_which_videos_are_public()
    {
        var history = One(new ExportWriter().File("Takeout/vidéos.csv", """
            ID vidéo,ID de la chaîne,Titre de la vidéo (d'origine),Code temporel de création de la vidéo
            qwertyuiop1,UCx,Clafoutis,2026-05-01T10:00:00+00:00
            """));
        Assert.Equal("Clafoutis", Assert.Single(history.Posts).Text);
        Assert.Contains("does not say which of the videos are public", Assert.Single(history.Export!.Notes!).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Asks_for_english_or_french_where_the_columns_are_in_another_language()
    {
        var failure = Fails("videos.csv", Encoding.UTF8.GetBytes("Video Kimliği,Video Başlığı (Orijinal)\nabc,Merhaba\n"));
        Assert.Equal(UnavailableReason.Malformed, failure.Reason);
        Assert.Contains("Set the YouTube account to English or French, then ask for the export again: takeout.google.com", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Takeout/YouTube and YouTube Music/subscriptions/subscriptions.csv")]
    [InlineData("Takeout/YouTube and YouTube Music/history/watch-history.html")]
    public void Asks_for_the_videos_where_the_takeout_was_made_without(string path) => Assert.Contains(
        "The YouTube export does not hold the posts.", Fails(new ExportWriter().File(path, "x")).Message, StringComparison.Ordinal);

    [Fact]
    public void Asks_for_all_the_files_where_it_gets_a_later_one_of_several() => Assert.Contains(
        "is number 2 of several",
        Fails("takeout-20260501T100000Z-1-002.zip", new ExportWriter().File("Takeout/YouTube and YouTube Music/videos/a.mp4", "x").Zip()).Message,
        StringComparison.Ordinal);
}
