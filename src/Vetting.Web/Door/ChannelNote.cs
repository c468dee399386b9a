using Vetting.Core.History;

namespace Vetting.Web.Door;

/// <summary>What a creator is told of an account.</summary>
/// <param name="State">found, closed, wrong or unknown.</param>
/// <param name="Text">In their language.</param>
public sealed record ChannelNote(string State, string Text)
{
    /// <param name="sight">Null for what is no account of the platform.</param>
    internal static string StateOf(ChannelSight? sight) => sight switch
    {
        ChannelSight.Found => "found",
        ChannelSight.Closed => "closed",
        ChannelSight.Unknown => "unknown",
        _ => "wrong",
    };
}
