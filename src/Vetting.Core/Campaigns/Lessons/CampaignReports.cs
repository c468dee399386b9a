namespace Vetting.Core.Campaigns.Lessons;

/// <summary>Writes reports of a brand's campaigns, each beside the others of the same brand.</summary>
public sealed class CampaignReports(CampaignReading reading, ICampaignStore campaigns)
{
    // What a calibration reads at the most, the first by name.
    private const int Most = 50;

    /// <returns>Null where the brand has no such campaign.</returns>
    public async Task<CampaignReport?> OfAsync(string brand, string id, CancellationToken cancellation)
    {
        if (await reading.ReadAsync(brand, id, cancellation) is not { } view)
            return null;
        List<CampaignView> all = [view];
        foreach (var (name, _) in (await campaigns.ListAsync(brand, Most, null, cancellation)).Items.Where(one => one.Name != id))
        {
            if (await reading.ReadAsync(brand, name, cancellation) is { } other)
                all.Add(other);
        }

        var calibration = CalibrationReader.Read(all, view.Rules);
        return new CampaignReport(view, calibration, all.Count, LessonReader.Read(view, calibration));
    }
}
