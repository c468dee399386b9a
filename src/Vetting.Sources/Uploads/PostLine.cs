namespace Vetting.Sources.Uploads;

/// <summary>One line of a file: what it holds, or what is wrong with it.</summary>
internal sealed record PostLine(HistoryEntry? Entry, string? Error)
{
    public static PostLine Read(int line, Func<HistoryEntry> read)
    {
        try
        {
            return new(read(), null);
        }
        catch (FieldFormatException wrong)
        {
            return new(null, $"line {line}: {wrong.Message}");
        }
    }
}
