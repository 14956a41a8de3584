namespace MonSuiviJustice.Domain.Probationers;

/// <summary>
/// The language in which a person would rather be told, of those most heard in French probation services. Texts are in
/// French where there is none in that language.
/// </summary>
public enum MessageLanguage
{
    French = 1,
    English = 2,
    Arabic = 3,
    Spanish = 4,
    Portuguese = 5,
    Romanian = 6,
    Russian = 7,
    Turkish = 8,
    Albanian = 9,
    Georgian = 10,
    ChineseMandarin = 11,
}
