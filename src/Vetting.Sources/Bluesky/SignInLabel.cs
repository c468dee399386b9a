using System.Text.Json;
using Vetting.Core.History;

namespace Vetting.Sources.Bluesky;

/// <summary>The account's own wish to be shown to signed-in people only.</summary>
internal static class SignInLabel
{
    /// <exception cref="HistoryUnavailableException">Private: one of the labels says so.</exception>
    public static void Check(IEnumerable<JsonElement> labels)
    {
        if (labels.Any(label => label.Text("val") == "!no-unauthenticated"))
        {
            throw new HistoryUnavailableException(
                UnavailableReason.Private, "The account asks to be shown to signed-in people only.");
        }
    }
}
