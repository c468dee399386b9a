using System.Text.Json;

namespace Vetting.Core.Events;

/// <summary>What can happen to a vetting that the brand's own system is told.</summary>
public enum EventType
{
    Received,
    /// <summary>Nothing can be read, and the creator is asked.</summary>
    Unreadable,
    /// <summary>Its dossier is before the reviewers.</summary>
    Ready,
    Decided,
    /// <summary>Nobody decided in time.</summary>
    Expired,
    /// <summary>The creator took it back, or never gave anything that could be read.</summary>
    Withdrawn,
    /// <summary>An operator stopped it.</summary>
    Terminated,
    Failed,
    /// <summary>A change that matters, of an approved creator who is watched.</summary>
    WatchChanged,
    /// <summary>An approved creator is watched no more.</summary>
    WatchEnded,
}

public static class EventTypes
{
    /// <summary>As messages name it, such as vetting.ready.</summary>
    public static string Name(this EventType type) => type switch
    {
        EventType.WatchChanged => "watch.changed",
        EventType.WatchEnded => "watch.ended",
        _ => $"vetting.{JsonNamingPolicy.CamelCase.ConvertName($"{type}")}",
    };

    /// <summary>True of how a vetting ends, until it is opened again.</summary>
    public static bool IsOutcome(this EventType type) =>
        type is EventType.Decided or EventType.Expired or EventType.Withdrawn;

    /// <summary>True of what is told of a creator after they were approved.</summary>
    public static bool IsOfWatch(this EventType type) => type is EventType.WatchChanged or EventType.WatchEnded;
}
