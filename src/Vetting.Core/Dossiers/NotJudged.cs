using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.Core.Dossiers;

/// <param name="Dimension">Null for what concerns all of them.</param>
/// <param name="Whole">True when the whole dimension has no score.</param>
public sealed record NotJudged(Dimension? Dimension, bool Whole, LocalizedText Why);
