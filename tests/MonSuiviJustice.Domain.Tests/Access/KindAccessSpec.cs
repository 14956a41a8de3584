using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using Xunit;
using static MonSuiviJustice.Domain.Access.AgentRole;
using static MonSuiviJustice.Domain.Convocations.ConvocationKind;

namespace MonSuiviJustice.Domain.Tests.Access;

/// <summary>Some cells, against the lists of the predecessor.</summary>
public sealed class KindAccessSpec
{
    [Theory]
    [InlineData(EnforcementOffice, HearingSap, true)]
    [InlineData(Prosecutor, HearingSpip, true)]
    [InlineData(AppealCourtClerk, SapDdse, false)]
    [InlineData(EnforcementOffice, JapFollowUp, false)]
    [InlineData(SentenceJudge, AdversarialDebate, true)]
    [InlineData(CourtSecretary, SapDdse, true)]
    [InlineData(SentenceClerk, SpipFollowUp, false)]
    [InlineData(ProbationOfficer, SpipFollowUp, true)]
    [InlineData(ProbationOfficer, HearingSpip, true)]
    [InlineData(ProbationOfficer, SapDdse, false)]
    [InlineData(Educator, SapDdse, false)]
    [InlineData(ProbationDirector, SapDdse, true)]
    [InlineData(Overseer, SapDdse, true)]
    [InlineData(ProbationSecretary, Japat, false)]
    [InlineData(Auditor, SpipFollowUp, false)]
    public void A_role_books_the_kinds_of_its_list(AgentRole role, ConvocationKind kind, bool may) =>
        Assert.Equal(may, KindAccess.MayBook(role, kind));

    [Theory]
    [InlineData(EnforcementOffice, HearingSap, true, true)]
    [InlineData(EnforcementOffice, JapFollowUp, false, false)]
    [InlineData(Prosecutor, HomeVisit, false, false)]
    [InlineData(SentenceJudge, JapFollowUp, true, true)]
    [InlineData(SentenceJudge, HearingSpip, true, true)]
    [InlineData(SentenceJudge, SpipFollowUp, false, false)]
    [InlineData(LocalAdministrator, SpipFollowUp, true, false)]
    [InlineData(LocalAdministrator, HearingSpip, true, true)]
    [InlineData(ProbationOfficer, HomeVisit, true, true)]
    [InlineData(ProbationSecretary, SapDdse, true, true)]
    [InlineData(CentralAdministrator, HomeVisit, true, true)]
    [InlineData(Auditor, HomeVisit, true, true)]
    public void A_desk_of_a_court_opens_the_kinds_that_it_books(AgentRole role, ConvocationKind kind, bool atHome, bool elsewhere) =>
        Assert.Equal((atHome, elsewhere), (KindAccess.MayOpen(role, kind, own: true), KindAccess.MayOpen(role, kind, own: false)));

    [Fact]
    public void Administrators_book_every_kind() => Assert.All(
        Enum.GetValues<ConvocationKind>(),
        kind => Assert.All(
            [CentralAdministrator, LocalAdministrator],
            role => Assert.True(KindAccess.MayBook(role, kind))));

    [Fact]
    public void Every_kind_is_booked_by_somebody_who_is_no_administrator() => Assert.All(
        Enum.GetValues<ConvocationKind>(),
        kind => Assert.Contains(
            Enum.GetValues<AgentRole>(),
            role => role is not (CentralAdministrator or LocalAdministrator) && KindAccess.MayBook(role, kind)));

    [Fact]
    public void Only_probation_officers_directors_and_local_administrators_follow_a_person() => Assert.Equal(
        [LocalAdministrator, ProbationDirector, ProbationOfficer],
        Enum.GetValues<AgentRole>().Where(KindAccess.MayBeReferent));

    [Theory]
    [InlineData(ProbationOfficer, SpipFollowUp, true)]
    [InlineData(Psychologist, SpipFollowUp, true)]
    [InlineData(Overseer, Ddse, true)]
    [InlineData(ProbationDirector, SpipFollowUp, false)]
    [InlineData(Educator, SpipFollowUp, false)]
    [InlineData(ProbationOfficer, HearingSpip, false)]
    public void Who_books_an_assigned_kind_receives_the_person(AgentRole role, ConvocationKind kind, bool so) =>
        Assert.Equal(so, KindAccess.IsAssigned(role, kind));
}
