using MonSuiviJustice.Domain.Replies;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Replies;

public sealed class ReplyFold() : Fold<Reply, ReplyEvent>(Reply.Evolve);
