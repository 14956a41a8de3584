using MonSuiviJustice.Domain.Probationers;
using MonSuiviJustice.Domain.Tests.Kernel;
using MonSuiviJustice.Projections.Probationers;
using Xunit;

namespace MonSuiviJustice.Projections.Tests.Probationers;

public sealed class ProbationerCardSpec
{
    [Fact]
    public void A_card_says_who_follows_the_person_and_whether_a_text_reaches_them()
    {
        ProbationerEvent[] facts =
        [
            Sample.PersonWithMobile, Sample.SmsRefused, Sample.ReferentAssigned, Sample.FollowingChanged, Sample.JapatMarked,
            Sample.Held, Sample.DivestmentOpened,
        ];

        var card = facts.Aggregate(default(ProbationerCard), ProbationerCard.Next);

        Assert.Equal(
            new ProbationerCard(
                Sample.ProbationerId,
                Sample.Spip,
                Sample.PersonWithMobile.RegisteredAt,
                Reachability.RefusesSms,
                Sample.AgentId,
                FileState.Open,
                Sample.PersonWithMobile.RegisteredAt,
                MergedInto: null,
                Merged: [],
                [new(Sample.Spip, FollowingReason.OwnService), new(Sample.Court, FollowingReason.Commune)],
                IsJapat: true,
                new(Sample.DivestmentId, Sample.OtherSpip),
                [new(Sample.MoveId, HoldReason.Custody, Sample.Held.From, Sample.Held.Until)],
                Revision: 7),
            card);
    }

    [Fact]
    public void A_card_says_since_when_the_file_is_archived()
    {
        ProbationerEvent[] facts = [Sample.PersonWithMobile, Sample.PersonArchived];

        var card = facts.Aggregate(default(ProbationerCard), ProbationerCard.Next);

        Assert.Equal((FileState.Archived, Sample.PersonArchived.ArchivedAt), (card?.File, card?.FileSince));
        Assert.Equal(FileState.Open, ProbationerCard.Next(card, Sample.PersonUnarchived)?.File);
    }
}
