namespace Vetting.Core.Tests.Panel;

/// <summary>Numbers that look drawn and are the same each time.</summary>
internal static class Draw
{
    /// <returns>0 to sides - 1. (SplitMix64, Steele et al. 2014.)</returns>
    public static int Of(int seed, int number, int sides)
    {
        var mixed = (ulong)(((long)seed << 32) + number + 1) * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)sides);
    }
}
