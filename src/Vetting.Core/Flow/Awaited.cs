using System.Diagnostics.CodeAnalysis;

namespace Vetting.Core.Flow;

/// <summary>An event that arrived, or the news that its time ran out.</summary>
public sealed record Awaited<TEvent>
{
    private Awaited(bool arrived, TEvent? value) => (Arrived, Value) = (arrived, value);

    [MemberNotNullWhen(true, nameof(Value))]
    public bool Arrived { get; }

    public TEvent? Value { get; }

    public static Awaited<TEvent> Event(TEvent value) => new(true, value);

    public static Awaited<TEvent> TimedOut { get; } = new(false, default);
}
