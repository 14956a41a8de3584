using MonSuiviJustice.Domain.Access;
using Xunit;
using static MonSuiviJustice.Domain.Access.AgentRole;
using static MonSuiviJustice.Domain.Access.Reach;

namespace MonSuiviJustice.Domain.Tests.Access;

/// <summary>Some cells of the table, against the permission matrix of the predecessor.</summary>
public sealed class RightsTableSpec
{
    [Theory]
    [InlineData(ProbationOfficer, Right.BookConvocation, OwnService)]
    [InlineData(SentenceJudge, Right.BookConvocation, Jurisdiction)]
    [InlineData(EnforcementOffice, Right.BookConvocation, Jurisdiction)]
    [InlineData(Educator, Right.RecordOutcome, OwnService)]
    [InlineData(SentenceClerk, Right.RecordOutcome, OwnService)]
    [InlineData(EnforcementOffice, Right.RecordOutcome, None)]
    [InlineData(Prosecutor, Right.RecordOutcome, None)]
    [InlineData(EnforcementOffice, Right.ReadProbationer, National)]
    [InlineData(ProbationDirector, Right.ReadProbationer, OwnService)]
    [InlineData(ProbationOfficer, Right.OpenSlot, None)]
    [InlineData(Overseer, Right.OpenSlot, OwnService)]
    [InlineData(CourtSecretary, Right.OpenSlot, OwnService)]
    [InlineData(CourtSecretary, Right.OpenRecurringSlot, None)]
    [InlineData(Overseer, Right.OpenRecurringSlot, None)]
    [InlineData(ProbationDirector, Right.OpenRecurringSlot, OwnService)]
    [InlineData(CourtSecretary, Right.OpenPlace, None)]
    [InlineData(SentenceClerk, Right.OpenPlace, OwnService)]
    [InlineData(SentenceJudge, Right.OpenPlace, OwnService)]
    [InlineData(SentenceJudge, Right.OpenAgenda, None)]
    [InlineData(LocalAdministrator, Right.DescribeService, OwnService)]
    [InlineData(LocalAdministrator, Right.OpenService, OwnService)]
    [InlineData(ProbationDirector, Right.OpenService, None)]
    [InlineData(LocalAdministrator, Right.WriteMessages, OwnService)]
    [InlineData(ProbationDirector, Right.WriteMessages, None)]
    [InlineData(CentralAdministrator, Right.WriteMessages, National)]
    [InlineData(LocalAdministrator, Right.OrganiseServices, None)]
    [InlineData(CentralAdministrator, Right.OrganiseServices, National)]
    [InlineData(SentenceClerk, Right.OpenAgenda, OwnService)]
    [InlineData(CentralAdministrator, Right.ImportReferenceData, National)]
    [InlineData(LocalAdministrator, Right.ImportReferenceData, None)]
    [InlineData(EnforcementOffice, Right.ArchiveProbationer, National)]
    [InlineData(Psychologist, Right.ArchiveProbationer, OwnService)]
    [InlineData(CentralAdministrator, Right.UnarchiveProbationer, National)]
    [InlineData(EnforcementOffice, Right.UnarchiveProbationer, National)]
    [InlineData(Overseer, Right.UnarchiveProbationer, OwnService)]
    [InlineData(Educator, Right.UnarchiveProbationer, None)]
    [InlineData(Psychologist, Right.UnarchiveProbationer, None)]
    [InlineData(SentenceClerkDirector, Right.UnarchiveProbationer, None)]
    [InlineData(CentralAdministrator, Right.EraseProbationer, National)]
    [InlineData(LocalAdministrator, Right.EraseProbationer, OwnService)]
    [InlineData(EnforcementOfficeDirector, Right.EraseProbationer, OwnService)]
    [InlineData(SentenceClerkDirector, Right.EraseProbationer, OwnService)]
    [InlineData(ProbationDirector, Right.EraseProbationer, OwnService)]
    [InlineData(EnforcementOffice, Right.EraseProbationer, None)]
    [InlineData(ProbationOfficer, Right.EraseProbationer, None)]
    [InlineData(SentenceJudge, Right.EraseProbationer, None)]
    [InlineData(CentralAdministrator, Right.CorrectProbationer, National)]
    [InlineData(LocalAdministrator, Right.CorrectProbationer, None)]
    [InlineData(ProbationOfficer, Right.AssignReferent, OwnService)]
    [InlineData(SentenceJudge, Right.AssignReferent, None)]
    [InlineData(CentralAdministrator, Right.MergeProbationer, National)]
    [InlineData(LocalAdministrator, Right.MergeProbationer, None)]
    [InlineData(CentralAdministrator, Right.ImportProbationers, National)]
    [InlineData(LocalAdministrator, Right.ImportProbationers, None)]
    [InlineData(ProbationDirector, Right.ReadPersonalData, OwnService)]
    [InlineData(ProbationOfficer, Right.ReadPersonalData, None)]
    [InlineData(Auditor, Right.ReadPersonalData, None)]
    [InlineData(LocalAdministrator, Right.RegisterAgent, OwnService)]
    [InlineData(ProbationOfficer, Right.RegisterAgent, None)]
    [InlineData(Auditor, Right.ReadOpenings, National)]
    [InlineData(CentralAdministrator, Right.ReadOpenings, None)]
    [InlineData(CentralAdministrator, Right.OperateSending, National)]
    [InlineData(LocalAdministrator, Right.OperateSending, None)]
    [InlineData(Auditor, Right.ReadChain, National)]
    [InlineData(CentralAdministrator, Right.ReadChain, National)]
    [InlineData(LocalAdministrator, Right.ReadChain, None)]
    [InlineData(Analyst, Right.ReadChain, None)]
    [InlineData(ProbationOfficer, Right.RequestDivestment, OwnService)]
    [InlineData(EnforcementOffice, Right.RequestDivestment, OwnService)]
    [InlineData(CentralAdministrator, Right.RequestDivestment, National)]
    [InlineData(Analyst, Right.RequestDivestment, None)]
    [InlineData(LocalAdministrator, Right.AnswerDivestment, OwnService)]
    [InlineData(SentenceClerk, Right.AnswerDivestment, OwnService)]
    [InlineData(SentenceJudge, Right.AnswerDivestment, OwnService)]
    [InlineData(SentenceClerkDirector, Right.AnswerDivestment, OwnService)]
    [InlineData(ProbationSecretary, Right.AnswerDivestment, OwnService)]
    [InlineData(CentralAdministrator, Right.AnswerDivestment, National)]
    [InlineData(ProbationOfficer, Right.AnswerDivestment, None)]
    [InlineData(ProbationDirector, Right.AnswerDivestment, None)]
    [InlineData(EnforcementOfficeDirector, Right.AnswerDivestment, None)]
    [InlineData(CourtSecretary, Right.AnswerDivestment, None)]
    [InlineData(Educator, Right.ReadDivestment, OwnService)]
    [InlineData(Auditor, Right.ReadDivestment, National)]
    [InlineData(ProbationSecretary, Right.FollowDivestments, OwnService)]
    [InlineData(ProbationOfficer, Right.FollowDivestments, None)]
    [InlineData(CentralAdministrator, Right.FollowDivestments, National)]
    [InlineData(CentralAdministrator, Right.ManageAgents, National)]
    [InlineData(LocalAdministrator, Right.ManageAgents, OwnService)]
    [InlineData(EnforcementOfficeDirector, Right.ManageAgents, OwnService)]
    [InlineData(SentenceClerkDirector, Right.ManageAgents, OwnService)]
    [InlineData(ProbationDirector, Right.ManageAgents, None)]
    [InlineData(SentenceJudge, Right.ManageAgents, None)]
    [InlineData(Auditor, Right.ManageAgents, None)]
    [InlineData(LocalAdministrator, Right.PostAgent, OwnService)]
    [InlineData(SentenceClerkDirector, Right.PostAgent, None)]
    [InlineData(CentralAdministrator, Right.PostAgent, National)]
    [InlineData(ProbationOfficer, Right.ReadAgents, OwnService)]
    [InlineData(CentralAdministrator, Right.ReadAgents, National)]
    [InlineData(Analyst, Right.ReadAgents, None)]
    [InlineData(Educator, Right.KeepProfile, National)]
    [InlineData(Analyst, Right.KeepProfile, National)]
    public void A_role_reaches_as_far_as_the_table_says(AgentRole role, Right right, Reach reach) =>
        Assert.Equal(reach, RightsTable.Of(role, right));

    [Theory]
    [InlineData(Auditor)]
    [InlineData(Analyst)]
    public void Who_only_looks_changes_nothing_but_their_own_profile(AgentRole role) => Assert.All(
        Enum.GetValues<Right>().Where(right => right != Right.KeepProfile && !right.ToString().StartsWith("Read", StringComparison.Ordinal)),
        right => Assert.Equal(None, RightsTable.Of(role, right)));

    [Fact]
    public void An_analyst_sees_nobody()
    {
        Right[] aboutSomebody = [Right.ReadProbationer, Right.ReadConvocation, Right.ReadCaseHistory, Right.ReadAgenda];

        Assert.All(aboutSomebody, right => Assert.Equal(None, RightsTable.Of(Analyst, right)));
    }

    [Fact]
    public void What_the_table_does_not_name_is_forbidden() =>
        Assert.Equal(None, RightsTable.Of(default, Right.ReadDirectory));
}
