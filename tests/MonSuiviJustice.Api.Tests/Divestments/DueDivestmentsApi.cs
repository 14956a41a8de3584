using MonSuiviJustice.Api.Divestments;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Probationers;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Divestments;

/// <summary>What the calendar decides, on every node and however late.</summary>
public sealed class DueDivestmentsApi(ApiHost api)
{
    [Fact]
    public async Task Ten_days_of_silence_are_consent_whatever_node_sees_it_first()
    {
        await using var other = await api.AnotherNode();
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var person = await api.HasFollowed(from);

        var divestment = await api.HadAsked(person, daysAgo: 10, from, to);
        await Ends(divestment);

        Assert.Equal([to.Spip, to.Court], await api.Followers(person));
        var facts = await Facts(divestment);
        Assert.Equal([typeof(DivestmentRequested), typeof(DivestmentAccepted)], facts.Select(fact => fact.GetType()));
        Assert.Equal(AcceptanceCause.Silence, Assert.Single(facts.OfType<DivestmentAccepted>()).Cause);
    }

    [Fact]
    public async Task After_five_days_the_silent_are_chased_once_and_the_list_says_so()
    {
        await using var other = await api.AnotherNode();
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var person = await api.HasFollowed(from);

        var divestment = await api.HadAsked(person, daysAgo: 6, from, to);
        await ApiHost.Eventually(async () => (await Facts(divestment)).Count > 1);
        await SeveralTicks();

        var facts = await Facts(divestment);
        Assert.Equal([typeof(DivestmentRequested), typeof(DivestmentChased)], facts.Select(fact => fact.GetType()));
        Assert.Equal([from.Spip, from.Court], Assert.Single(facts.OfType<DivestmentChased>()).Services);
        Assert.True((await Line(divestment)).ChaserDueAt > ApiHost.Now);
    }

    [Fact]
    public async Task Whom_a_service_still_expects_silence_does_not_take_away_and_the_local_administrators_are_told()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);

        var divestment = await api.HadAsked(person, daysAgo: 11, from, to);
        await ApiHost.Eventually(async () => (await Line(divestment)).EscalatedAt is not null);
        await SeveralTicks();

        var facts = await Facts(divestment);
        Assert.Equal([typeof(DivestmentRequested), typeof(DivestmentEscalated)], facts.Select(fact => fact.GetType()));
        Assert.Equal([from.Spip, from.Court], (await Line(divestment)).ExpectedFrom);
        Assert.Equal([from.Spip, from.Court], await api.Followers(person));
    }

    [Fact]
    public async Task Ten_days_after_they_were_told_it_lapses_and_nobody_loses_the_person()
    {
        await using var other = await api.AnotherNode();
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var person = await api.HasFollowed(from);
        var convocation = await api.HasExpected(from, person);

        // Views are as slow as they like: handed over and asked for in one transaction.
        var divestment = await HadEscalated(person, daysAgo: 11, from, to);
        await Ends(divestment);

        Assert.Equal(DivestmentOutcome.Lapsed, (await Line(divestment)).Outcome);
        Assert.Single(await Facts(divestment), fact => fact is DivestmentLapsed);
        Assert.Equal([from.Spip, from.Court], await api.Followers(person));
        var sheet = await api.AsAdministrator().Get<Projections.Convocations.ConvocationSheet>($"/v1/convocations/{convocation}");
        Assert.Equal(ConvocationStatus.Booked, sheet.Status);
    }

    [Fact]
    public async Task A_file_that_the_vault_does_not_know_is_taken_over_by_no_silence()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
        var person = await api.HadProbationer(monthsAgo: 1);

        var divestment = await api.HadAsked(person, daysAgo: 12, from, to);

        await ApiHost.Eventually(async () => (await Line(divestment)).EscalatedAt is not null);
    }

    [Fact]
    public async Task Days_end_where_the_service_that_asks_is()
    {
        var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction("Pacific/Noumea"));
        var person = await api.HasFollowed(from);
        await api.HasExpected(from, person);
        var asking = await api.As(Domain.Access.AgentRole.ProbationOfficer, to.Spip);

        var line = await asking.Line(await asking.Asked(person));

        Assert.Equal(TimeSpan.FromHours(11), line.AnswerDueAt?.Offset);
        Assert.Equal(new TimeOnly(0, 0), TimeOnly.FromDateTime(line.AnswerDueAt?.DateTime ?? default));
    }

    /// <summary>The local administrators have had it for so many days.</summary>
    private async Task<Guid> HadEscalated(Guid person, int daysAgo, Jurisdiction from, Jurisdiction to)
    {
        var divestment = Guid.CreateVersion7();
        var requestedAt = ApiHost.Now.AddDays(-daysAgo - 10);
        await using var session = api.Store.LightweightSession();
        session.Events.StartStream<Divestment>(
            divestment,
            new DivestmentRequested(
                divestment, person, to.Spip, DivestmentReason.Duplicate, [to.Spip, to.Court], AddedAtOnce: [],
                [new(from.Spip, DivestmentAnswer.Pending), new(from.Court, DivestmentAnswer.Pending)],
                "Europe/Paris", ApiHost.FirstAdministrator, requestedAt),
            new DivestmentEscalated(divestment, person, [from.Spip, from.Court], ApiHost.Now.AddDays(-daysAgo)));
        session.Events.Append(person, new ProbationerDivestmentOpened(
            person, divestment, to.Spip, ApiHost.FirstAdministrator, requestedAt));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        return divestment;
    }

    private Task<DivestmentLine> Line(Guid divestment) => api.AsAdministrator().Line(divestment);

    private Task Ends(Guid divestment) =>
        ApiHost.Eventually(async () => (await Line(divestment)).Outcome is not null);

    /// <summary>Another divestment that is due later has been dealt with: the chore has looked at this one again.</summary>
    private async Task SeveralTicks()
    {
        for (var round = 0; round < 2; round++)
        {
            var (from, to) = (await api.HasJurisdiction(), await api.HasJurisdiction());
            var person = await api.HasFollowed(from);
            await Ends(await api.HadAsked(person, daysAgo: 10, from, to));
        }
    }

    private async Task<IReadOnlyList<DivestmentEvent>> Facts(Guid divestment)
    {
        await using var session = api.Store.QuerySession();
        var facts = await session.Events.FetchStreamAsync(divestment, token: TestContext.Current.CancellationToken);
        return [.. facts.Select(fact => fact.Data).Cast<DivestmentEvent>()];
    }
}
