using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo.Suite;

/// <summary>One row of the catalogue.</summary>
/// <param name="Id">As reliability literature of the house numbers it.</param>
/// <param name="Strike">From booked convocations on a Tuesday evening until nothing is left to be done about their texts.</param>
internal sealed record Fault(string Id, string Name, Func<IReadOnlyList<(Person Person, Guid Id)>, Task<Outcome>> Strike);

/// <summary>What a fault did besides what the counts say.</summary>
/// <param name="Note">In French, for the report.</param>
/// <param name="Silent">People who must not have been told.</param>
internal sealed record Outcome(string Note = "", IReadOnlyCollection<string>? Silent = null, bool Holds = true);

/// <param name="Due">Texts planned.</param>
/// <param name="Taken">By the provider, each text once.</param>
/// <param name="Said">Not taken, and the API says why: refused, expired, called off, uncertain.</param>
/// <param name="Twice">How often the provider took a text again.</param>
/// <param name="Wrong">Texts to people who must not have been told.</param>
internal sealed record Figures(Fault Fault, Outcome Outcome, int Due, int Taken, int Said, int Twice, int Wrong, TimeSpan Took)
{
    /// <summary>Neither taken nor explained.</summary>
    public int Missed => Due - Taken - Said;

    public bool Holds => Twice == 0 && Missed == 0 && Wrong == 0 && Outcome.Holds && Due > 0;

    public string InWords =>
        $"{(Holds ? "OK   " : "ÉCHEC")} {Fault.Id} {Fault.Name} : {Due} dus, {Taken} pris, {Said} expliqués, {Twice} en double, "
        + $"{Missed} manqués en silence{(Outcome.Note.Length > 0 ? $" ; {Outcome.Note}" : "")}";
}
