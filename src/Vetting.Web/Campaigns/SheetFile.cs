using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Vetting.Web.Api;

namespace Vetting.Web.Campaigns;

/// <summary>A table as a file, for spreadsheets: with a byte order mark, and what they would take for a formula defused.</summary>
internal static class SheetFile
{
    public static Answer Of(string name, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var memory = new MemoryStream();
        memory.Write(Encoding.UTF8.GetPreamble());
        using (var text = new StreamWriter(memory, new UTF8Encoding(false), leaveOpen: true))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            InjectionOptions = InjectionOptions.Escape,
        }))
        {
            foreach (var row in rows)
            {
                foreach (var field in row)
                    csv.WriteField(field);
                csv.NextRecord();
            }
        }

        return Answer.Bytes(200, "text/csv; charset=utf-8", memory.ToArray())
            .With("Content-Disposition", $"attachment; filename={name}");
    }
}
