namespace Vetting.Sources.Bluesky;

/// <summary>The settings under Sources:Bluesky: where the network's services are.</summary>
public sealed class BlueskyOptions
{
    public const string Section = "Sources:Bluesky";

    /// <summary>Gives profiles and feeds with their counts.</summary>
    public Uri AppView { get; set; } = new("https://public.api.bsky.app");

    /// <summary>Gives the documents of did:plc identities.</summary>
    public Uri PlcDirectory { get; set; } = new("https://plc.directory");

    /// <summary>Answers com.atproto.identity.resolveHandle.</summary>
    public Uri HandleResolver { get; set; } = new("https://bsky.social");

    /// <summary>Reads from the creator's own server even where the AppView would do; that gives no counts.</summary>
    public bool PreferPds { get; set; }
}
