using Vetting.Core.Analysis;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Texts;

namespace Vetting.Core.Reading;

/// <summary>Tells of a caption on its own, outside any vetting, whether it advertises and says so.</summary>
public sealed class DisclosureScreen(Policy policy)
{
    private static readonly Channel Nowhere = new("caption", null, null, null);

    private readonly CommercialReader _reader = new(policy.Disclosure);

    public CaptionVerdict Read(string text, TextAnalysis analysis)
    {
        var reading = _reader.Read(
            new AnalysedPost(Nowhere, new Post("", text, DateTimeOffset.UnixEpoch), "", analysis));
        return new CaptionVerdict(reading.IsCommercial || reading.Leaning.Count > 0, reading.IsMarked);
    }
}

/// <param name="Commercial">By a sign of its own, or by weak cues that meet.</param>
/// <param name="Disclosed">By a marker that is not ambiguous.</param>
public readonly record struct CaptionVerdict(bool Commercial, bool Disclosed);
