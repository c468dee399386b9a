using System.Text.Json.Serialization;
using Vetting.Core.Creators;

namespace Vetting.Core.History;

/// <param name="History">Without posts when the channel was unavailable.</param>
public sealed record RetrievedChannel(Channel Channel, RetrievalOutcome Outcome, ChannelHistory? History);
