namespace Vetting.Web.Desk;

/// <summary>Which entry of the desk's menu a page is under.</summary>
public enum DeskPlace { None, Home, Candidates, Watched, Briefs, Campaigns, Policy, Members, Brand, Webhooks }
