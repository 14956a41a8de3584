using MonSuiviJustice.Domain.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Kernel;

/// <summary>
/// Given these facts of any streams, when this is decided on what they add up to, then exactly those facts, and nothing
/// the second time.
/// </summary>
public static class DeciderSpec
{
    public static Situation Given(params IReadOnlyList<IFact> history) => new(Past.Of(history));
}

public sealed class Situation(Past past)
{
    public Outcome When(Func<Past, Decision> decide)
    {
        var first = decide(past);
        return new(first, () => decide(past.Then(first.Facts)));
    }
}

public sealed class Outcome(Decision first, Func<Decision> again)
{
    public Outcome Then(params IReadOnlyList<IFact> expected)
    {
        Assert.Equal(expected, Assert.IsType<Decision.Accepted>(first).NewFacts);
        return this;
    }

    /// <summary>Accepted, and there is nothing to write.</summary>
    public void ThenNothing() => Then();

    /// <summary>Decided again on every stream as it is now.</summary>
    public void AndAgainNothing() => Assert.Empty(Assert.IsType<Decision.Accepted>(again()).NewFacts);

    /// <summary>Refused because of these parts and no other.</summary>
    public Outcome ThenParts(params IReadOnlyList<(string List, int Index)> parts)
    {
        Assert.Equal(parts, Assert.IsType<Decision.Refused>(first).Parts.Select(part => (part.List, part.Index)));
        return this;
    }

    /// <summary>What was said of one part of the request.</summary>
    public Outcome OfPart(string list, int index)
    {
        var parts = Assert.IsType<Decision.Refused>(first).Parts;
        return new(Assert.Single(parts, part => part.List == list && part.Index == index).Because, again);
    }

    public void ThenRefused(Refusal because) => Assert.Equal(because, Assert.IsType<Decision.Refused>(first).Because);
}
