namespace Vetting.Azure.Tables;

internal static class TableNames
{
    public const string Briefs = "Briefs";
    public const string Policies = "Policies";
    public const string Vettings = "Vettings";
    public const string Decisions = "Decisions";
    public const string Links = "Links";
    public const string CreatorLinks = "CreatorLinks";
    public const string Connections = "Connections";
    public const string ConsentAttempts = "ConsentAttempts";
    public const string Deliveries = "Deliveries";
    public const string Events = "Events";
    public const string Applications = "Applications";
    public const string Applicants = "Applicants";
    public const string BrandProfiles = "BrandProfiles";
    public const string CalendarFeeds = "CalendarFeeds";
    public const string Invitations = "Invitations";
    public const string Members = "Members";
    public const string Sessions = "Sessions";
    public const string Runs = "Runs";
    public const string Steps = "Steps";
    public const string Mails = "Mails";
    public const string OperatorSessions = "OperatorSessions";
    public const string Health = "Health";
    public const string Quotas = "Quotas";
    public const string Readings = "Readings";
    public const string Followers = "Followers";
    public const string EvidenceLinks = "EvidenceLinks";
    public const string EvidencePictures = "EvidencePictures";
    public const string Uses = "Uses";
    public const string Erasures = "Erasures";
    public const string Notes = "Notes";
    public const string Turns = "Turns";
    public const string Digests = "Digests";
    public const string Campaigns = "Campaigns";
    public const string CampaignMembers = "CampaignMembers";
    public const string CampaignResults = "CampaignResults";
    public const string Watches = "Watches";
    public const string WatchLines = "WatchLines";

    public static IReadOnlyList<string> All { get; } =
    [
        Briefs, Policies, Vettings, Decisions, Links, CreatorLinks, Connections, ConsentAttempts, Deliveries, Events,
        Applications, Applicants, BrandProfiles, CalendarFeeds, Invitations, Members, Sessions, Runs, Steps, Mails,
        OperatorSessions, Health,
        Quotas, Readings, Followers, EvidenceLinks, EvidencePictures, Notes, Turns, Digests, Uses, Erasures,
        Campaigns, CampaignMembers, CampaignResults, Watches, WatchLines,
    ];
}
