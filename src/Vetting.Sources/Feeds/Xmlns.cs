namespace Vetting.Sources.Feeds;

internal static class Xmlns
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    public const string Media = "http://search.yahoo.com/mrss/";
    public const string Rss1 = "http://purl.org/rss/1.0/";
    public const string Slash = "http://purl.org/rss/1.0/modules/slash/";
}
