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

/// <summary>A field that is not what it should be; the message names both and quotes nothing personal.</summary>
internal sealed class FieldFormatException(string message) : Exception(message);
