namespace Vetting.Web.Site;

/// <summary>Line drawings on a 20 by 20 grid. Each accompanies a word and never stands for one.</summary>
internal static class Icons
{
    public const string Floor = "floor";
    public const string High = "high";
    public const string Medium = "medium";
    public const string Low = "low";
    public const string Info = "info";
    public const string Check = "check";
    public const string Look = "look";
    public const string Cross = "cross";
    public const string Gap = "gap";
    public const string Clock = "clock";
    public const string Pause = "pause";

    public static string PathOf(string name) => name switch
    {
        Floor => "M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7zM6.2 10h7.6",
        High => "M10 2.6 18.4 17H1.6zM10 8v4M10 14.4v.1",
        Medium => "M10 1.8 18.2 10 10 18.2 1.8 10zM10 6.6v4.2M10 13.3v.1",
        Low => "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM10 9.6v.8",
        Info => "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM10 9.2v4.6M10 6.3v.1",
        Check => "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM6.4 10.3l2.5 2.5 4.8-5.4",
        Look => "M8.6 2.6a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM13 13l4.6 4.6",
        Cross => "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM7.2 7.2l5.6 5.6M12.8 7.2l-5.6 5.6",
        Gap => "M4 3.5h12M4 16.5h12M4 10h2.2M8.9 10h2.2M13.8 10H16",
        Clock => "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM10 5.6V10l3 2",
        Pause => "M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM8 7.2v5.6M12 7.2v5.6",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such icon."),
    };
}
