namespace MonSuiviJustice.Projections.Kernel;

/// <summary>NOTIFY that something may be due: it only wakes readers, and loses nothing when nobody listens.</summary>
public static class WakeUp
{
    public const string Channel = "msj_due";
}
