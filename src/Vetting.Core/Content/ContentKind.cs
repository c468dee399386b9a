
namespace Vetting.Core.Content;

/// <summary>What a piece of content is; each kind has its own container and its own time to live.</summary>
public enum ContentKind { Submission, Brief, Policy, History, Analysis, Dossier, Proof }
