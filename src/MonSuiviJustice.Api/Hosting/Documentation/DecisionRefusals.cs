using System.Reflection;
using System.Reflection.Emit;
using MonSuiviJustice.Domain.Kernel;

namespace MonSuiviJustice.Api.Hosting.Documentation;

/// <summary>
/// The refusals that a decision can give, its own and those it borrows (a booking answers for its slot). Read from the
/// compiled code of <c>Decide</c> and of what it calls, so that no list of them can be wrong.
/// </summary>
internal static class DecisionRefusals
{
    private static readonly Assembly Domain = typeof(Refusal).Assembly;

    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null))
        .OfType<OpCode>()
        .ToDictionary(code => (int)(ushort)code.Value);

    private static readonly Dictionary<string, MethodInfo> Decisions = Domain.GetTypes()
        .Select(command => (command.Name, Decide: command.GetMethod("Decide", BindingFlags.Public | BindingFlags.Static)))
        .Where(command => command.Decide is not null)
        .ToDictionary(command => command.Name, command => command.Decide ?? throw new InvalidOperationException());

    public static IReadOnlyCollection<string> Commands => Decisions.Keys;

    /// <param name="command">The name of a command; no refusal when nothing decides under that name.</param>
    public static IReadOnlyList<Refusal> Of(string command)
    {
        var found = new HashSet<Refusal>();

        if (Decisions.TryGetValue(command, out var decide))
        {
            Visit(decide, found, []);
        }

        return [.. found.OrderBy(refusal => refusal.Code, StringComparer.Ordinal)];
    }

    private static void Visit(MethodBase method, HashSet<Refusal> found, HashSet<MethodBase> seen)
    {
        if (method.DeclaringType?.Assembly != Domain || !seen.Add(method))
        {
            return;
        }

        foreach (var member in MembersIn(method))
        {
            if (member is FieldInfo { IsStatic: true } field && field.FieldType == typeof(Refusal))
            {
                found.Add((Refusal)(field.GetValue(null) ?? throw new InvalidOperationException(field.Name)));
            }
            else if (member is MethodBase called)
            {
                Visit(called, found, seen);
            }
        }
    }

    /// <summary>The fields and methods that the code of a method names.</summary>
    private static IEnumerable<MemberInfo?> MembersIn(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var ofType = method.DeclaringType?.GetGenericArguments();
        var ofMethod = method is MethodInfo ? method.GetGenericArguments() : null;

        for (var at = 0; at < code.Length;)
        {
            var operation = OpCodesByValue[code[at] == 0xFE ? 0xFE00 | code[at + 1] : code[at]];
            at += operation.Size;

            if (operation.OperandType is OperandType.InlineField or OperandType.InlineMethod)
            {
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod);
            }

            at += OperandSize(operation.OperandType, code, at);
        }
    }

    private static int OperandSize(OperandType operand, byte[] code, int at)
    {
        if (operand == OperandType.InlineSwitch)
        {
            return 4 + (4 * BitConverter.ToInt32(code, at));
        }

        return operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            _ => 4,
        };
    }
}
