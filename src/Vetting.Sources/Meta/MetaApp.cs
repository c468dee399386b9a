namespace Vetting.Sources.Meta;

/// <summary>An application registered with Instagram or Threads, and where its tokens are.</summary>
/// <param name="Prefix">Before the names of its grants: ig or th.</param>
/// <param name="TokenAddress">Where a code becomes a token of an hour.</param>
/// <param name="GraphAddress">Where that becomes one of weeks, and is renewed.</param>
internal sealed record MetaApp(string ClientId, string ClientSecret, string Prefix, Uri TokenAddress, Uri GraphAddress)
{
    public override string ToString() => nameof(MetaApp);
}
