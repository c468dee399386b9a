using Vetting.Core.Flow;

namespace Vetting.Testing.Flow;

public enum Unit { Gram, Kilogram }

public sealed record Parcel(string Name, IReadOnlyList<int> Grams, Unit Wanted, DateTimeOffset? Posted);

public sealed record Weight(decimal Amount, Unit Unit, Parcel Of);

/// <summary>A step whose input and output have members of many types.</summary>
public sealed class Weigh : IActivity<Parcel, Weight>
{
    public static Step<Parcel, Weight> Step { get; } = Step<Parcel, Weight>.By<Weigh>();

    public Task<Weight> RunAsync(Parcel input, CancellationToken cancellation) => Task.FromResult(new Weight(
        input.Wanted == Unit.Gram ? input.Grams.Sum() : input.Grams.Sum() / 1000m, input.Wanted, input));
}
