using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Vettings;

namespace Vetting.Core.Rights;

/// <summary>Gives rows of before the name of their creator, and reads submissions that may be gone.</summary>
public sealed class CreatorNames(IVettingStore vettings, IContentStore content, CreatorIds ids)
{
    /// <returns>The row with its creator's name; as it is where nothing says who that is.</returns>
    public async Task<VettingSummary> NamedAsync(VettingSummary row, CancellationToken cancellation)
    {
        if (row.Creator is not null || row is not { Erasure: null, Order: { } order }
            || await SubmissionAsync(order.Submission, cancellation) is not { } submission)
        {
            return row;
        }

        var name = ids.Of(row.Brand, submission.Creator.Email);
        return await vettings.UpdateAsync(
            row.Id, before => before.Erasure is null ? before with { Creator = name } : before, cancellation) ?? row;
    }

    /// <returns>Null where it is gone, or is what came with a submission.</returns>
    public async Task<Submission?> SubmissionAsync(ContentRef reference, CancellationToken cancellation)
    {
        try
        {
            return await content.FindAsync(reference, cancellation) is { } bytes
                ? JsonSerializer.Deserialize<Submission>(bytes, Json.Options)
                : null;
        }
        catch (Exception other) when (other is JsonException or RecordChangedException or InvalidDataException)
        {
            return null;
        }
    }
}
