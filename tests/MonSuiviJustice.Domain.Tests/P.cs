namespace MonSuiviJustice.Domain.Tests; internal static class Placeholder;
