using MonSuiviJustice.Domain.Divestments;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Projections.Kernel;

namespace MonSuiviJustice.Projections.Divestments;

/// <summary>What is seen of one divestment.</summary>
/// <param name="State">As it decides.</param>
/// <param name="Answers">Those that agents gave.</param>
/// <param name="EndedAt">Null as long as it is pending.</param>
public sealed record DivestmentSheet(
    Guid Id,
    Divestment State,
    DivestmentReason Reason,
    FactList<SheetAnswer> Answers,
    DateTimeOffset? EndedAt)
{
    /// <summary>The services that have a part in it.</summary>
    public IEnumerable<string> Services =>
        [State.RequestingServiceCode, .. State.Destinations, .. State.Requests.Select(it => it.ServiceCode)];

    public static DivestmentSheet? Next(DivestmentSheet? view, DivestmentEvent fact) => (view, fact) switch
    {
        (null, DivestmentRequested it) => new(it.DivestmentId, Divestment.Evolve(null, it), it.Reason, Answers: [], EndedAt: null),
        ({ } sheet, DivestmentAnswered it) => sheet.After(it) with
        {
            Answers = [.. sheet.Answers, new(it.ServiceCode, it.Answer, it.SealedId, it.InPlace, it.AnsweredBy, it.AnsweredAt)],
            EndedAt = it.Answer == DivestmentAnswer.Refused ? it.AnsweredAt : null,
        },
        ({ } sheet, DivestmentAccepted it) => sheet.After(it) with { EndedAt = it.AcceptedAt },
        ({ } sheet, DivestmentWithdrawn it) => sheet.After(it) with { EndedAt = it.WithdrawnAt },
        ({ } sheet, DivestmentLapsed it) => sheet.After(it) with { EndedAt = it.LapsedAt },
        ({ } sheet, DivestmentChased or DivestmentEscalated) => sheet.After(fact),
        _ => view,
    };

    private DivestmentSheet After(DivestmentEvent fact) => this with { State = Divestment.Evolve(State, fact) };
}

/// <param name="SealedId">Of the words that go with it, in the vault.</param>
/// <param name="InPlace">A central administrator answered in the place of the service.</param>
public sealed record SheetAnswer(
    string ServiceCode,
    DivestmentAnswer Answer,
    Guid? SealedId,
    bool InPlace,
    Guid AnsweredBy,
    DateTimeOffset AnsweredAt);

public sealed class DivestmentSheetView() : Fold<DivestmentSheet, DivestmentEvent>(DivestmentSheet.Next);
