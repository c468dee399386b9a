namespace Vetting.Web.Inbox;

/// <summary>Opens the development inbox, whose mails hold live links; printed where the host is started.</summary>
public sealed record InboxKey(string Value)
{
    /// <summary>With the key in it, for the person who started the host.</summary>
    public string Path => $"/dev/inbox?key={Uri.EscapeDataString(Value)}";
}
