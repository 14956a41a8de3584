using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Convocations;
using MonSuiviJustice.Projections.Convocations;
using MonSuiviJustice.Projections.Kernel;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Convocations;

public sealed class ExtraFieldsApi(ApiHost api)
{
    private const string Secret = "écrou 4711";

    [Fact]
    public async Task What_a_service_wants_at_booking_is_mandatory_sealed_and_shown_on_the_sheet()
    {
        var agent = await Officer();
        var field = await Defined("Numéro d'écrou", ExtraFieldType.Text, ExtraFieldScope.AtBooking);
        var (slot, person) = (await api.HasSlot(date: Scenes.FarMonday), await api.HasProbationer(by: agent));
        object Booking(params object[] extraFields) =>
            new { slotId = slot, probationerId = person, telling = "RemindOnly", extraFields };

        using var without = await agent.Post("/v1/convocations", Booking());
        var booked = await agent.Create("/v1/convocations", Booking(new { fieldId = field, value = Secret }));
        var sheet = await agent.Get<ConvocationSheet>($"/v1/convocations/{booked}");
        await Retired(field);

        Assert.Equal($"409 {FillExtraFields.Missing.Code}", await without.Summary());
        Assert.Equal(Secret, Assert.Single(sheet.ExtraFields ?? []).Value);
        Assert.Equal(2, sheet.Revision);
        Assert.Equal(0, await FactsThatSay(Secret));
    }

    [Fact]
    public async Task A_field_is_filled_later_and_changed_on_what_the_agent_saw()
    {
        var agent = await Officer();
        var field = await Defined("Date du jugement", ExtraFieldType.Date, ExtraFieldScope.Later);
        var convocation = await agent.Create("/v1/convocations", new
        {
            slotId = await api.HasSlot(date: Scenes.FarMonday),
            probationerId = await api.HasProbationer(by: agent),
            telling = "RemindOnly",
        });
        var url = $"/v1/convocations/{convocation}/extra-fields/{field}";

        using var text = await agent.Send(HttpMethod.Put, url, new { value = "hier" }, ifMatch: "\"1\"");
        using var first = await agent.Send(HttpMethod.Put, url, new { value = "2031-01-15" }, ifMatch: "\"1\"");
        using var stale = await agent.Send(HttpMethod.Put, url, new { value = "2031-01-16" }, ifMatch: "\"1\"");
        using var second = await agent.Send(HttpMethod.Put, url, new { value = "2031-01-17" }, ifMatch: "\"2\"");
        var sheet = await agent.Get<ConvocationSheet>($"/v1/convocations/{convocation}");
        var fields = await agent.Get<ExtraField[]>($"/v1/services/{Scenes.Spip}/extra-fields");
        await Retired(field);

        Assert.Equal(
            [$"409 {FillExtraFields.NotADate.Code}", "204", "412 request.stale", "204"],
            [await text.Summary(), await first.Summary(), await stale.Summary(), await second.Summary()]);
        Assert.Equal([(field, "2031-01-17")], (sheet.ExtraFields ?? []).Select(it => (it.FieldId, it.Value ?? "")));
        Assert.Contains(fields, it => it.Id == field && it.Label == "Date du jugement");
    }

    [Fact]
    public async Task The_fields_of_a_service_are_defined_by_those_who_manage_it()
    {
        await api.HasService();
        var officer = await Officer();

        using var answer = await officer.Post($"/v1/services/{Scenes.Spip}/extra-fields", Field("Mesure", ExtraFieldType.Text, ExtraFieldScope.Later));

        Assert.Equal("403 access.out-of-reach", await answer.Summary());
    }

    private static object Field(string label, ExtraFieldType type, ExtraFieldScope scope) =>
        new { label, type, scope, kinds = new[] { ConvocationKind.SpipFollowUp } };

    private Task<ApiClient> Officer() => api.As(AgentRole.ProbationOfficer, Scenes.Spip);

    private async Task<Guid> Defined(string label, ExtraFieldType type, ExtraFieldScope scope)
    {
        await api.HasService();
        return await api.AsAdministrator().Create($"/v1/services/{Scenes.Spip}/extra-fields", Field(label, type, scope));
    }

    // The specs share one service: what one defines must not be wanted of the next.
    private async Task Retired(Guid field)
    {
        using var answer = await api.AsAdministrator().Post($"/v1/services/{Scenes.Spip}/extra-fields/{field}/retirement");
        Assert.Equal("204", await answer.Summary());
    }

    private async Task<long> FactsThatSay(string words)
    {
        await using var session = api.Store.QuerySession();
        return (await session.AdvancedSql.QueryAsync<long>(
            $"select count(*) from {StoreSchema.Facts}.mt_events where data::text like ?",
            TestContext.Current.CancellationToken,
            $"%{words}%"))[0];
    }
}
