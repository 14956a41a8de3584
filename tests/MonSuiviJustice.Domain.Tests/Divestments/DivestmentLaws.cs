using CsCheck;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;

namespace MonSuiviJustice.Domain.Tests.Divestments;

/// <summary>Whoever answers what, whoever is silent, and however the clock goes on, with outages.</summary>
public sealed class DivestmentLaws
{
    private static readonly string[] Codes = [Sample.Spip, Sample.Court, Sample.OtherSpip, Sample.OtherCourt, "spip-13"];

    private static readonly Gen<FactList<string>> Services =
        Gen.Int[0, Codes.Length - 1].Array[1, 4].Select(numbers => new FactList<string>(numbers.Distinct().Select(it => Codes[it])));

    private static readonly Gen<Step> Steps = Gen.Select(
        Gen.Enum<What>(),
        Gen.OneOf(Codes),
        Gen.Frequency((5, Gen.Int[0, 48]), (1, Gen.Int[0, 900])),
        (what, service, hours) => new Step(what, service, hours));

    private static readonly Gen<World> Worlds = Gen.Select(
        Gen.Select(Services, Services, Gen.Bool, Gen.Int[-9, 3]),
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool.Array[Codes.Length], Gen.Enum<AgentRole>()),
        (person, rest) => new World(person.Item1, person.Item2, person.Item3, person.Item4, rest.Item1, rest.Item2, rest.Item3, rest.Item4));

    private enum What
    {
        Pause,
        Accept,
        Refuse,
        Withdraw,
        Repair,
        Break,
        Book,
        Receive,
        MarkJapat,
        Follow,
    }

    [Fact]
    public void Every_divestment_ends_in_one_outcome_somebody_always_follows_and_nobody_is_forgotten() => Gen
        .Select(Worlds, Steps.Array[0, 25])
        .Sample((world, steps) =>
        {
            var run = new Run(world);

            foreach (var step in steps)
            {
                run.Do(step);
            }

            // Silence from here on, and a chore that looks once a day.
            for (var day = 0; day < 60; day++)
            {
                run.Do(new(What.Pause, Sample.Spip, Hours: 24));
            }

            run.AssertEnded();
        });

    private sealed record Step(What What, string Service, int Hours);

    /// <param name="Months">From the request to the latest convocation.</param>
    private sealed record World(
        FactList<string> Following,
        FactList<string> Destinations,
        bool IsMerged,
        int Months,
        bool IsComplete,
        bool IsArchived,
        bool[] CanAnswer,
        AgentRole Role);

    private sealed class Run
    {
        private readonly FactList<string> _before;
        private readonly HashSet<string> _expecting = [];
        private readonly List<IFact> _facts = [];
        private Past _past;
        private bool _isComplete;
        private DateTimeOffset _now = Sample.BookedAt;

        public Run(World world)
        {
            _isComplete = world.IsComplete;
            _before = world.Following;
            _past = Past.Of(
            [
                Sample.PersonWithMobile with { FollowedBy = [.. world.Following.Select(code => new Followed(code, FollowingReason.Commune))] },
                Sample.OtherPerson,
                .. world.IsMerged ? [Sample.OtherMerged, Sample.OtherJoined] : Array.Empty<IFact>(),
                .. world.IsArchived ? [Sample.PersonArchived] : Array.Empty<IFact>(),
            ]);
            Happens(RequestDivestment.Decide(
                _past.Person,
                Merged,
                new(world.IsComplete, _now.AddMonths(world.Months)),
                [.. Asked(world)],
                new(Sample.DivestmentId, world.Destinations[0], world.Destinations, Sample.Paris, DivestmentReason.Booking,
                    new(Sample.OtherAgentId, world.Role, world.Destinations[0]), _now)));
        }

        private IReadOnlyList<Probationer> Merged =>
            [.. _past.States.OfType<Probationer>().Where(it => it.MergedInto == Sample.ProbationerId)];

        private Divestment? Divestment => _past.Any<Divestment>(Sample.DivestmentId);

        public void Do(Step step)
        {
            _now = _now.AddHours(step.Hours);

            if (Divestment is { } divestment)
            {
                Happens(Decided(step, divestment));
                Advance();
            }
        }

        public void AssertEnded()
        {
            if (Divestment is not { } divestment)
            {
                return;
            }

            Assert.NotNull(divestment.Outcome);
            Assert.Single(_facts, fact => fact is DivestmentAccepted or DivestmentWithdrawn or DivestmentLapsed
                or DivestmentAnswered { Answer: DivestmentAnswer.Refused });
            Assert.Null(_past.Person.Divestment);
            Assert.DoesNotContain(divestment.Requests, it => it.Answer == DivestmentAnswer.Pending);
            Assert.All(Codes, code => Assert.Empty(AnswerDivestment.Decide(divestment, _past.Person, Merged, Answer(code, DivestmentReply.Accepted)).Facts));

            if (divestment.Outcome is not (DivestmentOutcome.Accepted or DivestmentOutcome.AutoAccepted))
            {
                Assert.All(_before, code => Assert.True(_past.Person.IsFollowedBy(code)));
            }
        }

        private IEnumerable<AskedService> Asked(World world) => Merged.Prepend(_past.Person)
            .SelectMany(it => it.Following)
            .Select(it => it.ServiceCode)
            .Distinct()
            .Except(world.Destinations)
            .Select(code => new AskedService(
                code,
                IsCourt: code.StartsWith("tj", StringComparison.Ordinal),
                CanAnswer: world.CanAnswer[Array.IndexOf(Codes, code)],
                HasLocalAdministrator: world.CanAnswer[Array.IndexOf(Codes, code)] && world.Months % 2 == 0,
                Links: [Sample.Court]));

        private Decision Decided(Step step, Divestment divestment)
        {
            switch (step.What)
            {
                case What.Repair or What.Break:
                    _isComplete = step.What == What.Repair;
                    return Decision.NothingToDo;
                case What.Book:
                    _expecting.Add(step.Service);
                    return Decision.NothingToDo;
                case What.Receive:
                    _expecting.Remove(step.Service);
                    return Decision.NothingToDo;
                case What.MarkJapat:
                    return MarkJapat.Decide(_past.Person, Sample.Candidates, new(Sample.AgentId, _now));
                case What.Follow:
                    return AttachProbationer.Decide(_past.Person, new(step.Service, Sample.AgentId, _now));
                case What.Accept:
                    return AnswerDivestment.Decide(divestment, _past.Person, Merged, Answer(step.Service, DivestmentReply.Accepted));
                case What.Refuse:
                    return AnswerDivestment.Decide(divestment, _past.Person, Merged, Answer(step.Service, DivestmentReply.Refused));
                case What.Withdraw:
                    return step.Hours % 7 == 0
                        ? WithdrawDivestment.Decide(divestment, _past.Person, new(Sample.OtherAgentId, _now))
                        : Decision.NothingToDo;
                default:
                    return Decision.NothingToDo;
            }
        }

        private void Advance()
        {
            var divestment = _past.Divestment;
            var isExpectedElsewhere = _expecting.Except(divestment.Destinations).Any();
            var command = new AdvanceDivestment(_isComplete, isExpectedElsewhere, _now);
            var decision = AdvanceDivestment.Decide(divestment, _past.Person, Merged, command);
            Happens(decision);

            // Silence takes nobody away from a service that still expects them, and no chore does a thing twice.
            Assert.False(isExpectedElsewhere && decision.Facts.OfType<DivestmentAccepted>().Any());
            Assert.Empty(AdvanceDivestment.Decide(_past.Divestment, _past.Person, Merged, command).Facts);
        }

        private AnswerDivestment Answer(string service, DivestmentReply reply) =>
            new(service, reply, _isComplete, SealedId: null, InPlace: false, Sample.AgentId, _now);

        private void Happens(Decision decision)
        {
            _facts.AddRange(decision.Facts);
            _past = _past.Then(decision.Facts);

            // Convocations stay where they are: only the divestment and the people change.
            Assert.All(decision.Facts, fact => Assert.True(fact is DivestmentEvent or ProbationerEvent));
            Assert.All(_past.States.OfType<Probationer>(), person =>
            {
                Assert.NotEmpty(person.Following);
                Assert.Equal(person.Following.Count, person.Following.Select(it => it.ServiceCode).Distinct().Count());
            });

            if (decision.Facts.OfType<DivestmentAccepted>().Any())
            {
                Assert.All(_past.Divestment.Destinations, code => Assert.True(_past.Person.IsFollowedBy(code)));
                Assert.All(_past.Divestment.Requests, it => Assert.False(_past.Person.IsFollowedBy(it.ServiceCode)));
                Assert.Null(_past.Person.ReferentId);
                Assert.False(_past.Person.IsJapat);
            }
        }
    }
}
