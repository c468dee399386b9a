namespace Vetting.Core.Campaigns.Results;

/// <summary>The results of campaigns, by creator, post and day.</summary>
public interface ICampaignResults
{
    /// <summary>The same creator, post and day again replaces what was there.</summary>
    Task PutAsync(string brand, string campaign, IReadOnlyList<ResultRow> rows, CancellationToken cancellation);

    /// <summary>By creator and day.</summary>
    IAsyncEnumerable<ResultRow> ListAsync(string brand, string campaign, CancellationToken cancellation);

    /// <summary>All that a creator's part brought, of every row.</summary>
    /// <returns>How many rows.</returns>
    Task<int> RemoveAsync(string brand, string campaign, string vetting, CancellationToken cancellation);
}
