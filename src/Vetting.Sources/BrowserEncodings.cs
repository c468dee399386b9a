using System.Text;

namespace Vetting.Sources;

/// <summary>
/// Gives the process the encodings that browsers know. The HTML parser looks for them once, when it is first used: whoever
/// uses it registers them before.
/// </summary>
internal static class BrowserEncodings
{
    public static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
