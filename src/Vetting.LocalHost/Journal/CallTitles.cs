namespace Vetting.LocalHost.Journal;

internal static class CallTitles
{
    public const string Timer = "a timer";

    public static string Step(string name) => $"step '{name}'";

    public static string Event(string name) => $"event '{name}'";

    public static string Child(string name) => $"child '{name}'";
}
