
namespace Vetting.Core.Matching;

internal enum FoldKind : byte { Separator, Word, Mark, Ignorable }
