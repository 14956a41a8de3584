using System.Xml.Linq;

namespace MonSuiviJustice.Api.Replies;

/// <param name="ProviderId">What the provider calls the reply.</param>
/// <param name="From">E.164.</param>
/// <param name="IsAnswered">The provider has answered STOP or START itself.</param>
internal sealed record IncomingReply(string ProviderId, string From, string Text, bool IsAnswered);

/// <summary>A reply in Twilio's words: a form in, TwiML out.</summary>
internal static class TwilioReplies
{
    /// <summary>Ten segments, which is all that Twilio joins; what is longer is no reply of a person.</summary>
    private const int Longest = 1600;

    /// <summary>Null when it is no reply.</summary>
    public static IncomingReply? Read(IFormCollection form) =>
        form["MessageSid"].ToString() is { Length: > 0 } sid && form["From"].ToString() is { Length: > 0 } from
            ? new(sid, from, Cut(form["Body"].ToString()), form["OptOutType"].ToString().Length > 0)
            : null;

    /// <param name="text">Null for none.</param>
    public static IResult Answer(string? text) => Results.Content(
        new XElement("Response", text is null ? null : new XElement("Message", text)).ToString(SaveOptions.DisableFormatting),
        "text/xml; charset=utf-8");

    private static string Cut(string body) => body.Length > Longest ? body[..Longest] : body;
}
