using Vetting.Core.Content;

namespace Vetting.Sources.Uploads;

/// <summary>One line of a file: what it holds, or what is wrong with it.</summary>
internal sealed record PostLine(HistoryEntry? Entry, LocalizedText? Error)
{
    public static PostLine Read(int line, Func<HistoryEntry> read)
    {
        try
        {
            return new(read(), null);
        }
        catch (FieldFormatException wrong)
        {
            return new(null, UploadSentences.AtLine(line, wrong.What));
        }
    }
}
