namespace Vetting.Web.Desk;

/// <summary>Which entry of the desk's menu a page is under.</summary>
public enum DeskPlace { None, Home, Candidates, Briefs, Policy, Members, Brand, Webhooks }
