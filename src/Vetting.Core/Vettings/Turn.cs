namespace Vetting.Core.Vettings;

/// <summary>Whose turn it is to read a dossier.</summary>
public enum Turn
{
    /// <summary>All whom the brief names.</summary>
    Named,
    /// <summary>As many of those as must agree, one after the other; the rest once it escalates.</summary>
    Rotation,
}
