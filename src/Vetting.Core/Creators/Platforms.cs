
namespace Vetting.Core.Creators;

public static class Platforms
{
    public const string Bluesky = "bluesky";
    public const string Feed = "feed";
}
