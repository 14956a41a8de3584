namespace MonSuiviJustice.Domain.Convocations;

/// <summary>
/// The 16 kinds of convocation. The predecessor compares French names
/// (<c>app/models/appointment_type.rb</c>), and one of them never matched; an enum cannot be misspelt.
/// </summary>
public enum ConvocationKind
{
    HearingSap = 1,
    HearingSpip = 2,
    SapDdse = 3,
    JapFollowUp = 4,
    AdversarialDebate = 5,
    Japat = 6,
    FirstSpip = 7,
    SpipFollowUp = 8,
    Article741 = 9,
    CommunityWork = 10,
    HomeVisit = 11,
    PhoneCall = 12,
    Ddse = 13,
    Course = 14,
    SpipRecall = 15,
    CollectiveAction = 16,
}
