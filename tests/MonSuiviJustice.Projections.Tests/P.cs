namespace MonSuiviJustice.Projections.Tests; internal static class Placeholder;
