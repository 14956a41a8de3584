using System.Globalization;
using System.Text;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>The conditions of a query and the values that they compare with, in step.</summary>
internal sealed class Conditions
{
    private readonly List<string> _conditions = [];

    private readonly List<object> _values = [];

    public IReadOnlyList<object> Values => _values;

    public string Where => _conditions.Count == 0 ? "" : $"where {string.Join(" and ", _conditions)}";

    /// <param name="condition">SQL, with <c>?</c> where the value goes.</param>
    /// <param name="value">Null when nothing was asked: there is no condition then.</param>
    public Conditions And(string condition, object? value) => AndAll(condition, value);

    /// <param name="values">Null means all of them: there is no condition then.</param>
    public Conditions AnyOf(string column, IReadOnlyList<string>? values) => values switch
    {
        // Of one value, an index also gives the order of what follows in it.
        [var one] => And($"{column} = ?", one),
        _ => And($"{column} = any(?)", values?.ToArray()),
    };

    /// <summary>What comes after the last line of a page, in the order of these two columns.</summary>
    public Conditions After(Cursor? cursor, string instant, string id, bool ascending = true) => cursor is null
        ? this
        : AndAll($"({instant}, {id}) {(ascending ? '>' : '<')} (?, ?)", cursor.At, cursor.Id);

    /// <param name="condition">SQL, with <c>?</c> where each value goes.</param>
    /// <param name="values">One that is null means that nothing was asked: there is no condition then.</param>
    public Conditions AndAll(string condition, params object?[] values)
    {
        if (values.Contains(null))
        {
            return this;
        }

        var sql = new StringBuilder();
        var next = _values.Count;

        foreach (var character in condition)
        {
            if (character == '?')
            {
                next++;
                sql.Append(CultureInfo.InvariantCulture, $"${next}");
            }
            else
            {
                sql.Append(character);
            }
        }

        _conditions.Add(sql.ToString());
        _values.AddRange(values.OfType<object>());
        return this;
    }
}
