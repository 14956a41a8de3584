using System.Reflection;
using System.Runtime.CompilerServices;
using MonSuiviJustice.Domain.Kernel;
using Xunit;

namespace MonSuiviJustice.House.Tests;

/// <summary>What the house rules look at: the types of the domain and the files of the solution.</summary>
internal static class Solution
{
    public static Assembly Domain { get; } = typeof(IFact).Assembly;

    public static Assembly Api { get; } = typeof(Program).Assembly;

    public static IReadOnlyList<Type> Facts { get; } =
        [.. Domain.GetTypes().Where(type => type.IsAssignableTo(typeof(IFact)) && !type.IsAbstract).OrderBy(type => type.FullName)];

    /// <summary>The commands: every type with a decision.</summary>
    public static IReadOnlyList<Type> Commands { get; } =
        [.. Domain.GetTypes().Where(type => type.GetMethod("Decide") is { IsStatic: true }).OrderBy(type => type.FullName)];

    public static IReadOnlyList<FieldInfo> Refusals { get; } =
    [
        .. Domain.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType == typeof(Refusal)),
    ];

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>The sources that people write, by their paths from the root.</summary>
    public static IEnumerable<string> Sources(params string[] folders) => folders
        .Where(folder => Directory.Exists(PathOf(folder)))
        .SelectMany(folder => Directory.EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(Root, file))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Generated"))
        .Order(StringComparer.Ordinal);

    public static string Read(string file) => File.ReadAllText(PathOf(file));

    public static string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>Compares with the file that a person approved; <c>APPROVE=1</c> writes it instead.</summary>
    public static void Approve(string file, string actual)
    {
        if (IsApproving)
        {
            Write(file, actual);
        }

        Assert.True(
            File.Exists(PathOf(file)) && Read(file) == actual,
            $"{file} is not what the code says: ./dev approve rewrites it, and the difference is yours to read.");
    }

    /// <summary>As <see cref="Approve"/>, but what was approved once stays: it is only ever added.</summary>
    public static string ApproveOnce(string file, Func<string> content)
    {
        if (IsApproving && !File.Exists(PathOf(file)))
        {
            Write(file, content());
        }

        Assert.True(File.Exists(PathOf(file)), $"{file} is missing: ./dev approve adds it.");
        return Read(file);
    }

    /// <summary>Fails with each offender on a line of its own.</summary>
    public static void None(IEnumerable<string> offenders)
    {
        var all = offenders.ToArray();
        Assert.True(all.Length == 0, string.Join(Environment.NewLine, all));
    }

    private static bool IsApproving => Environment.GetEnvironmentVariable("APPROVE") == "1";

    private static void Write(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file)) ?? Root);
        File.WriteAllText(PathOf(file), content);
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file) ?? "";
}
