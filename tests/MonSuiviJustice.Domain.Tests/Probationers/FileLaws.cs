using CsCheck;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class FileLaws
{
    private const int Lives = 1_000;

    [Fact]
    public void Whoever_has_a_closed_file_has_nothing_ahead() => Life.OfAgents.Sample(
        it => Assert.All(it.Deeds, deed =>
        {
            it.Life.Do(deed);
            Assert.DoesNotContain(it.Life.Past.States.OfType<Convocation>(), convocation =>
                convocation.HoldsSeat
                && convocation.StartsAt > it.Life.Now
                && it.Life.Past.The<Probationer>(convocation.ProbationerId).File != FileState.Open);
        }),
        iter: Lives);
}
