namespace Vetting.Web.Security;

/// <summary>What can be got wrong by guessing.</summary>
internal enum AttemptKind { Signature, ApiKey, Link, SignIn, Inbox }
