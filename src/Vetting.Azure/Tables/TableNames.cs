namespace Vetting.Azure.Tables;

internal static class TableNames
{
    public const string Briefs = "Briefs";
    public const string Policies = "Policies";
    public const string Vettings = "Vettings";
    public const string Decisions = "Decisions";
    public const string Links = "Links";
    public const string CreatorLinks = "CreatorLinks";
    public const string Deliveries = "Deliveries";
    public const string Runs = "Runs";
    public const string Mails = "Mails";
    public const string Sessions = "Sessions";

    public static IReadOnlyList<string> All { get; } =
        [Briefs, Policies, Vettings, Decisions, Links, CreatorLinks, Deliveries, Runs, Mails, Sessions];
}
