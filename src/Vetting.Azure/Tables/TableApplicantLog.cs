using Azure;
using Azure.Data.Tables;
using Vetting.Core.Content;
using Vetting.Core.Creators;

namespace Vetting.Azure.Tables;

/// <summary>The last vetting of each person and brief; the address itself is not in it, only its hash.</summary>
internal sealed class TableApplicantLog(StorageClients clients) : IApplicantLog
{
    private const string Vetting = "VettingId";
    private readonly TableClient _table = clients.Table(TableNames.Applicants);

    public async Task<string?> FindAsync(string brand, string brief, string email, CancellationToken cancellation) =>
        (await _table.FindAsync(StorageKey.Encode(brand), KeyOf(brief, email), cancellation))?.GetString(Vetting);

    public async Task<string> ClaimAsync(
        string brand, string brief, string email, string vettingId, string? over, CancellationToken cancellation)
    {
        var mine = new TableEntity(StorageKey.Encode(brand), KeyOf(brief, email)) { [Vetting] = vettingId };
        while (true)
        {
            var standing = await _table.AddOrFindAsync(mine, cancellation);
            if (standing.GetString(Vetting) is var id && (id == vettingId || id != over))
                return id;
            try
            {
                await _table.UpdateEntityAsync(mine, standing.ETag, TableUpdateMode.Replace, cancellation);
                return vettingId;
            }
            catch (RequestFailedException changed) when (changed.Status is 404 or 412)
            {
            }
        }
    }

    public async Task<bool> RemoveAsync(
        string brand, string brief, string email, IReadOnlySet<string> vettings, CancellationToken cancellation) =>
        await _table.FindAsync(StorageKey.Encode(brand), KeyOf(brief, email), cancellation) is { } row
        && vettings.Contains(row.GetString(Vetting)) && await _table.TryTakeAsync(row, cancellation);

    private static string KeyOf(string brief, string email) =>
        Sha256Hex.Of($"{brief}\n{Creator.AddressKey(email)}");
}
