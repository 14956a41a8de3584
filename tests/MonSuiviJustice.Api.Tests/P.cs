namespace MonSuiviJustice.Api.Tests; internal static class Placeholder;
