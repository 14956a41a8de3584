using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Domain.Organisations;
using Xunit;
using static MonSuiviJustice.Domain.Convocations.ConvocationKind;

namespace MonSuiviJustice.Domain.Tests.Convocations;

public sealed class KindTableSpec
{
    private static readonly ConvocationKind[] All = Enum.GetValues<ConvocationKind>();

    [Fact]
    public void There_are_sixteen_kinds_and_each_has_its_own_label() =>
        Assert.Equal(16, All.Select(kind => KindTable.Of(kind).FrenchLabel).Distinct().Count());

    [Fact]
    public void Only_community_work_and_electronic_monitoring_go_on_at_weekends() => Assert.Equal(
        [CommunityWork, Ddse],
        All.Where(kind => KindTable.Of(kind).WeekendAllowed));

    [Fact]
    public void A_hearing_for_the_judge_is_held_at_a_court_and_one_for_the_SPIP_at_a_SPIP()
    {
        Assert.Equal(ServiceType.Court, KindTable.Of(HearingSap).HeldBy);
        Assert.Equal(ServiceType.Spip, KindTable.Of(HearingSpip).HeldBy);
        Assert.Null(KindTable.Of(SapDdse).HeldBy);
    }

    [Fact]
    public void Ten_kinds_are_assigned_to_the_agent_who_books() => Assert.Equal(
        [
            FirstSpip, SpipFollowUp, Article741, CommunityWork, HomeVisit, PhoneCall, Ddse, Course, SpipRecall,
            CollectiveAction,
        ],
        All.Where(kind => KindTable.Of(kind).Assignable));

    [Fact]
    public void Only_the_three_hearing_kinds_bear_a_prosecutor_number() => Assert.Equal(
        [HearingSap, HearingSpip, SapDdse],
        All.Where(kind => KindTable.Of(kind).ProsecutorNumber));

    [Theory]
    [InlineData(Desk.EnforcementOffice, 2)]
    [InlineData(Desk.SentenceDepartment, 6)]
    [InlineData(Desk.ProbationService, 11)]
    [InlineData(Desk.ProbationDirection, 12)]
    public void Each_desk_has_its_list(Desk desk, int kinds) =>
        Assert.Equal(kinds, All.Count(kind => KindTable.Of(kind).UsedBy.Contains(desk)));
}
