namespace Vetting.Web.Desk;

/// <summary>What is decided on one of many.</summary>
public enum BulkChoice { LikeAll, Approved, Declined, Unsure, Left }
