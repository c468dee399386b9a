using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Briefs;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;
using Vetting.Web.Api;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>A list of candidates as a file, for spreadsheets and other programs.</summary>
internal static class CandidateFile
{
    private static readonly byte[] Mark = Encoding.UTF8.GetPreamble();

    /// <summary>With a byte order mark, so that spreadsheets read accents; what they would take for a formula is defused.
    /// </summary>
    public static IResult Csv(IReadOnlyList<VettingSummary> rows, BriefTitles briefs, Reader reader)
    {
        using var memory = new MemoryStream();
        memory.Write(Mark);
        using (var text = new StreamWriter(memory, new UTF8Encoding(false), leaveOpen: true))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            InjectionOptions = InjectionOptions.Escape,
        }))
        {
            Write(csv, rows, briefs, reader);
        }

        return Answer.Bytes(200, "text/csv; charset=utf-8", memory.ToArray())
            .With("Content-Disposition", "attachment; filename=candidates.csv");
    }

    /// <summary>Each as the API shows a vetting, with what lists know of its dossier beside.</summary>
    public static IResult Json(IReadOnlyList<VettingSummary> rows, BriefTitles briefs) =>
        Answer.Json(200, rows.Select(row => Merged(CandidateRecord.Of(row, briefs[row.BriefId]))).ToList())
            .With("Content-Disposition", "attachment; filename=candidates.json");

    private static JsonObject Merged(CandidateRecord candidate)
    {
        var whole = JsonSerializer.SerializeToNode(candidate, Core.Content.Json.Options)!.AsObject();
        var vetting = whole["vetting"]!.AsObject();
        whole.Remove("vetting");
        foreach (var (name, value) in whole.ToList())
        {
            whole.Remove(name);
            vetting[name] = value;
        }

        return vetting;
    }

    private static void Write(CsvWriter csv, IReadOnlyList<VettingSummary> rows, BriefTitles briefs, Reader reader)
    {
        var dimensions = Enum.GetValues<Dimension>();
        foreach (var name in (string[])
        [
            "id", "creator", "brief", "briefTitle", "submitted", "stage", "decidedBy", "decidedAt", "advice", "reasons", "score",
            "tier", "followers", "platforms", "languages", .. dimensions.Select(DimensionKey.Of), "findings", "firstLine",
            "reference",
        ])
        {
            csv.WriteField(name);
        }

        csv.NextRecord();
        foreach (var row in rows)
        {
            csv.WriteField(row.Id);
            csv.WriteField(row.CreatorName);
            csv.WriteField(row.BriefId);
            csv.WriteField(briefs[row.BriefId]);
            csv.WriteField(Reader.Machine(row.SubmittedAt));
            csv.WriteField($"{row.Stage}");
            csv.WriteField(row.ClosedBy);
            csv.WriteField(row.ClosedAt is { } at ? Reader.Machine(at) : null);
            csv.WriteField($"{row.Recommendation}");
            csv.WriteField(string.Join(' ', (row.Facts?.Reasons ?? []).Select(reason => reader[reason])));
            csv.WriteField(row.Score);
            csv.WriteField(row.Facts?.Tier);
            csv.WriteField(row.Facts?.Followers);
            csv.WriteField(string.Join(", ", row.Facts?.Platforms ?? []));
            csv.WriteField(string.Join(", ", row.Facts?.Languages ?? []));
            foreach (var dimension in dimensions)
                csv.WriteField(row.Facts?.Scores.GetValueOrDefault(DimensionKey.Of(dimension)));
            csv.WriteField(CandidateRecord.FindingsOf(row));
            csv.WriteField(row.Facts?.Lines is [var first, ..] ? reader[first] : null);
            csv.WriteField(row.Reference);
            csv.NextRecord();
        }
    }
}
