namespace MonSuiviJustice.Api.Attendance;

/// <summary>What each figure means: a rate that does not say over what is no figure.</summary>
internal static class FrenchDefinitions
{
    public const string Base =
        "Convocations non annulées dont l'heure de début est passée, que la personne soit joignable par SMS ou non.";

    public static readonly IReadOnlyDictionary<string, string> Figures = new Dictionary<string, string>
    {
        ["base"] = Base,
        ["reachableBase"] =
            "Part de la base dont la personne était joignable par SMS le jour où la convocation a été posée.",
        ["recorded"] = "Part de la base dont l'issue est enregistrée.",
        ["notRecorded"] = "Part de la base dont l'issue reste à enregistrer.",
        ["honoured"] = "La personne est venue et a été reçue, même en retard.",
        ["turnedAway"] = "La personne est venue et n'a pas été reçue : ce n'est pas une absence.",
        ["excused"] = "Absence justifiée, avant ou après la convocation.",
        ["missed"] = "Absence sans justification enregistrée.",
        ["filledInRate"] = "recorded / base",
        ["attendanceRate"] = "honoured / recorded",
        ["turnedAwayRate"] = "turnedAway / recorded",
        ["excusedRate"] = "excused / recorded",
        ["missedRate"] = "missed / recorded",
        ["null"] = $"Chiffre retenu : moins de {AttendanceFigures.SmallestCell} convocations au dénominateur.",
    };
}
