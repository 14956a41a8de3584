namespace MonSuiviJustice.House.Tests; internal static class Placeholder;
