namespace Vetting.Web.Dossiers;

/// <summary>Where a dossier is shown, and so where the pages beside it are; each under the permission of the first.</summary>
/// <param name="Address">Of its page, without a query.</param>
/// <param name="Language">fr or en.</param>
public sealed record DossierPlace(string Address, string Language)
{
    public string Page => $"{Address}?lang={Language}";

    public string Summary => $"{Address}/{SummaryName}?lang={Language}";

    public string Record => $"{Address}/{RecordName}?lang={Language}";

    public string Archive => $"{Address}/{ArchiveName}?lang={Language}";

    internal const string SummaryName = "summary";
    internal const string RecordName = "record";
    internal const string ArchiveName = "dossier.zip";
}
