using System.Globalization;
using Microsoft.DurableTask.Client;
using Vetting.Core.Flow;

namespace Vetting.Functions.Durable;

/// <summary>
/// Pages in the flow's order over a hub that has none: one pass that keeps a page, unfinished ones by age, then finished
/// ones by youth.
/// </summary>
internal sealed class FlowListing(TaskHub hub, FlowCatalog catalog)
{
    private const string Unfinished = "u";
    private const string Finished = "f";

    private static readonly FlowStatus[] Ended = [FlowStatus.Completed, FlowStatus.Failed, FlowStatus.Terminated];

    /// <exception cref="ArgumentException">The page size or the continuation cannot be.</exception>
    public async Task<FlowPage> ListAsync(FlowQuery query, CancellationToken cancellation)
    {
        if (query.PageSize is < 1 or > 200)
            throw new ArgumentException($"The page size {query.PageSize} should be 1 to 200.", nameof(query));
        var after = query.Continuation is { } mark ? Position.Parse(mark) : null;
        var best = new SortedList<Position, FlowState>(Comparer<Position>.Default);
        await foreach (var metadata in hub.Client.GetAllInstancesAsync(FilterOf(query, after))
            .WithCancellation(cancellation))
        {
            var state = FlowInstance.Of(metadata, catalog).State;
            var position = Position.Of(state);
            if (after is not null && position.CompareTo(after) <= 0)
                continue;
            best[position] = state;
            if (best.Count > query.PageSize + 1)
                best.RemoveAt(best.Count - 1);
        }
        var items = best.Values.Take(query.PageSize).ToList();
        return new(items, best.Count > query.PageSize ? Position.Of(items[^1]).ToString() : null);
    }

    private static OrchestrationQuery FilterOf(FlowQuery query, Position? after) => new(
        CreatedTo: after is { Group: Finished } ? after.At : null,
        Statuses: (query.Status, after) switch
        {
            ({ } status, _) => [.. FlowInstance.StatusesOf(status)],
            (_, { Group: Finished }) => [.. Ended.SelectMany(FlowInstance.StatusesOf)],
            _ => null,
        },
        FetchInputsAndOutputs: true);

    /// <summary>Where an instance stands in the list.</summary>
    private sealed record Position(string Group, DateTimeOffset At, string Id) : IComparable<Position>
    {
        public static Position Of(FlowState state) =>
            new(state.Finished ? Finished : Unfinished, state.StartedAt.ToUniversalTime(), state.Id);

        public static Position Parse(string mark) =>
            mark.Split(' ') is [Unfinished or Finished, var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTimeOffset.MaxValue.Ticks
                ? new(mark[..1], new DateTimeOffset(at, TimeSpan.Zero), id)
                : throw new ArgumentException("The continuation should come from the page before.", nameof(mark));

        public int CompareTo(Position? other)
        {
            if (other is null)
                return 1;
            if (Group != other.Group)
                return Group == Unfinished ? -1 : 1;
            var byTime = Group == Unfinished ? At.CompareTo(other.At) : other.At.CompareTo(At);
            return byTime != 0 ? byTime : string.CompareOrdinal(Id, other.Id);
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Group} {At.UtcTicks} {Id}");
    }
}
