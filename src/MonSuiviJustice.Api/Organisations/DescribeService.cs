using System.ComponentModel.DataAnnotations;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Kernel;
using MonSuiviJustice.Domain.Organisations;
using Wolverine.Http;

namespace MonSuiviJustice.Api.Organisations;

/// <param name="Mailbox">Of the service, nobody's own.</param>
/// <param name="Distribution">
/// How cases are shared among judges' chambers, a paragraph each: shown to whoever books there. Name nobody.
/// </param>
public sealed record DescribeServiceBody(
    [property: StringLength(60, MinimumLength = 5)] string? Mailbox = null,
    [property: Paragraphs(most: 30, longest: 500)] FactList<string>? Distribution = null);

public static class DescribeServiceEndpoint
{
    [WolverinePut("/v1/services/{serviceCode}/description"), Needs(Right.DescribeService)]
    public static Task<IResult> Put(string serviceCode, DescribeServiceBody body, HttpContext http) =>
        http.Writer().Write(http, async work =>
        {
            var service = work.Existing<Service>(Service.IdOf(serviceCode));
            await work.Load(http.RequestAborted);
            await work.Demand(service.State.Code, http.RequestAborted);
            return DescribeService.Decide(service.State, new(
                Mailbox: body.Mailbox?.Trim(),
                Distribution: body.Distribution ?? [],
                AgentId: work.Request.Agent.Id,
                At: work.Now));
        });
}

[AttributeUsage(AttributeTargets.Property)]
internal sealed class ParagraphsAttribute(int most, int longest) : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        value is not IReadOnlyList<string> texts
        || (texts.Count <= most && texts.All(text => text is { Length: > 0 } && text.Length <= longest));
}
