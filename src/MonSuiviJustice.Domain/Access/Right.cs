namespace MonSuiviJustice.Domain.Access;

/// <summary>What an endpoint asks for. Every endpoint names one.</summary>
public enum Right
{
    ImportReferenceData = 1,
    ReadDirectory = 2,
    OpenPlace = 3,
    OpenSlot = 4,
    ReadAgenda = 5,
    RegisterProbationer = 6,
    ReadProbationer = 7,
    BookConvocation = 8,
    CancelConvocation = 9,
    RecordOutcome = 10,
    ReadConvocation = 11,
    ReadCaseHistory = 12,
    ReadAttendance = 13,
    RegisterAgent = 14,
    OperateDevelopment = 15,
    OpenAgenda = 16,

    /// <summary>Links, headquarters, corrections of services and communes.</summary>
    OrganiseServices = 17,

    /// <summary>What a service says of itself.</summary>
    DescribeService = 18,

    /// <summary>The weekly grid.</summary>
    OpenRecurringSlot = 19,

    /// <summary>All that a service needs to begin, in one go.</summary>
    OpenService = 20,

    /// <summary>What agents may say of a person and not take back.</summary>
    CorrectProbationer = 21,

    /// <summary>Who follows a person as an agent.</summary>
    AssignReferent = 22,

    /// <summary>Who opened the record of a person, when and why.</summary>
    ReadOpenings = 41,

    /// <summary>The file of a person whom the own right does not reach, or any to an auditor, for a reason that is kept.</summary>
    ReadWithReason = 42,

    /// <summary>What awaits the agents of a service: replies to its texts, people whom no text reached.</summary>
    ReadInbox = 43,

    /// <summary>Ends the follow-up of a person.</summary>
    ArchiveProbationer = 31,

    /// <summary>Goes on with it.</summary>
    UnarchiveProbationer = 32,

    /// <summary>Destroys all that is known of a person, for good.</summary>
    EraseProbationer = 33,

    /// <summary>All that is held of a person, to be given to them.</summary>
    ReadPersonalData = 34,

    /// <summary>The chain over facts: its signed heads, and whether it is sound.</summary>
    ReadChain = 60,

    /// <summary>Stops every text of the country or lets them leave again, and speaks with the providers.</summary>
    OperateSending = 80,

    /// <summary>Reads two files of one person as one, or parts them again.</summary>
    MergeProbationer = 35,

    /// <summary>People of an APPI export.</summary>
    ImportProbationers = 36,

    /// <summary>What texts say and when they leave.</summary>
    WriteMessages = 70,

    /// <summary>Asks that a person be followed by one's own jurisdiction, and takes that back.</summary>
    RequestDivestment = 90,

    /// <summary>Says yes or no for a service that follows the person.</summary>
    AnswerDivestment = 91,

    /// <summary>One divestment that the agent's service has a part in.</summary>
    ReadDivestment = 92,

    /// <summary>The lists of what is expected from whom, and by when.</summary>
    FollowDivestments = 93,

    /// <summary>The agents of a service: who is invited, what they may do, who leaves.</summary>
    ManageAgents = 100,

    /// <summary>What agents say of themselves.</summary>
    KeepProfile = 101,

    /// <summary>Calls an agent of another service into this one.</summary>
    PostAgent = 102,

    /// <summary>Colleagues, by name.</summary>
    ReadAgents = 103,

    /// <summary>Goes to another service by oneself.</summary>
    SwitchService = 104,

    /// <summary>Sees what another agent sees.</summary>
    Impersonate = 105,

    /// <summary>Lets an agent in who was locked out, or whom no e-mail reaches.</summary>
    GiveAccess = 106,
}

/// <summary>How far a right reaches from the agent's own service.</summary>
public enum Reach
{
    None = 0,
    OwnService = 1,

    /// <summary>The own service and those linked to it: a TJ and its SPIP.</summary>
    Jurisdiction = 2,
    National = 3,

    /// <summary>From a court, the jurisdiction; from a SPIP, the own service.</summary>
    CourtJurisdiction = 4,
}
