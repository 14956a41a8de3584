using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using Xunit;
using static MonSuiviJustice.Domain.Tests.Kernel.DeciderSpec;

namespace MonSuiviJustice.Domain.Tests.Probationers;

public sealed class TellApartSpec
{
    private static readonly TellApart Command = new(
        Sample.ProbationerId,
        Others: [],
        HasAppiNumber: false,
        CanReceiveSms: true,
        Despite: [],
        Sample.AgentId,
        Sample.Before);

    [Fact]
    public void Who_looks_like_nobody_is_new() => When(Command).ThenNothing();

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void The_same_appi_number_is_the_same_person_whatever_else(bool hasAppiNumber, bool canReceiveSms) => When(Command with
    {
        Others = [Other(Likeness.AppiNumber, hasAppiNumber: true, canReceiveSms)],
        HasAppiNumber = hasAppiNumber,
        Despite = [Sample.OtherProbationerId],
    }).ThenRefused(TellApart.Known);

    [Fact]
    public void The_same_mobile_number_is_the_same_person_while_texts_go_to_both() => When(Command with
    {
        Others = [Other(Likeness.Mobile, hasAppiNumber: true)],
        Despite = [Sample.OtherProbationerId],
    }).ThenRefused(TellApart.Known);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void A_number_that_one_of_them_wants_no_texts_at_may_be_shared(bool one, bool other) => When(Command with
    {
        Others = [Other(Likeness.Mobile, hasAppiNumber: true, canReceiveSms: other)],
        CanReceiveSms = one,
    }).ThenNothing();

    [Fact]
    public void The_same_names_and_birth_date_without_any_appi_number_are_the_same_person() => When(Command with
    {
        Others = [Other(Likeness.NamesAndBirth, hasAppiNumber: false)],
        Despite = [Sample.OtherProbationerId],
    }).ThenRefused(TellApart.Known);

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Where_one_has_an_appi_number_an_agent_may_say_that_they_are_two_people(bool one, bool other)
    {
        var command = Command with { Others = [Other(Likeness.NamesAndBirth, other)], HasAppiNumber = one };

        When(command).ThenRefused(TellApart.Namesake);
        When(command with { Despite = [Sample.OtherProbationerId, Sample.PlaceId] }).Then(Sample.ToldApart);
    }

    [Fact]
    public void Two_appi_numbers_are_two_people() => When(Command with
    {
        Others = [Other(Likeness.NamesAndBirth, hasAppiNumber: true)],
        HasAppiNumber = true,
    }).ThenNothing();

    [Fact]
    public void An_agent_who_has_seen_one_namesake_has_not_seen_the_next_one()
    {
        var seen = Other(Likeness.NamesAndBirth, hasAppiNumber: true);
        When(Command with
        {
            Others = [seen, seen with { ProbationerId = Sample.PlaceId }],
            Despite = [seen.ProbationerId],
        }).ThenRefused(TellApart.Namesake);
    }

    [Fact]
    public void Those_in_the_way_are_shown_and_no_others()
    {
        var namesake = Other(Likeness.NamesAndBirth, hasAppiNumber: true);
        var shares = Other(Likeness.Mobile, hasAppiNumber: true, canReceiveSms: false);

        Assert.Equal([namesake], (Command with { Others = [shares, namesake] }).InTheWay);
    }

    [Fact]
    public void A_file_that_is_refused_for_another_reason_is_refused_for_that() => Given()
        .When(_ => TellApart.Besides(
            RegisterProbationer.MobileMissing,
            Command with { Others = [Other(Likeness.AppiNumber, hasAppiNumber: true)] }))
        .ThenRefused(RegisterProbationer.MobileMissing);

    [Fact]
    public void A_namesake_who_was_told_apart_is_told_beside_what_was_decided() => Given()
        .When(_ => TellApart.Besides(
            Decision.Accept(Sample.PersonWithoutMobile),
            Command with
            {
                Others = [Other(Likeness.NamesAndBirth, hasAppiNumber: true)],
                Despite = [Sample.OtherProbationerId],
            }))
        .Then(Sample.PersonWithoutMobile, Sample.ToldApart);

    private static Outcome When(TellApart command) => Given().When(_ => TellApart.Decide(command));

    private static Lookalike Other(Likeness likeness, bool hasAppiNumber, bool canReceiveSms = true) =>
        new(Sample.OtherProbationerId, [likeness], hasAppiNumber, canReceiveSms);
}
