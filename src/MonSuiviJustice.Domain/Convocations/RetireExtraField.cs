using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Domain.Convocations;

public sealed record RetireExtraField(Guid FieldId, Guid AgentId, DateTimeOffset At)
{
    public static Decision Decide(ExtraFieldList list, RetireExtraField command) =>
        list.Fields.FirstOrDefault(field => field.Id == command.FieldId) switch
        {
            null => FillExtraFields.Unknown,
            { IsRetired: true } => Decision.NothingToDo,
            _ => Decision.Accept(new ExtraFieldRetired(list.ServiceCode, command.FieldId, command.AgentId, command.At)),
        };
}
