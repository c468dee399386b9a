namespace Vetting.Core.Policies;

/// <summary>Floor: below what any brand accepts. Info: good to know, not held against anyone.</summary>
public enum Severity { Info, Low, Medium, High, Floor }
