using MonSuiviJustice.Api.Access;

namespace MonSuiviJustice.Api.Kernel;

/// <summary>What each read of one thing begins with: 404 where nothing is, 403 where the right does not reach.</summary>
internal static class Reading
{
    public static Task<IResult> Show<T>(this HttpContext http, T? found, Func<T, string> serviceOf)
        where T : class => http.Show(found, serviceOf, Task.FromResult);

    /// <param name="serviceOf">The service that it belongs to.</param>
    /// <param name="answer">What is shown of it.</param>
    public static async Task<IResult> Show<T, TAnswer>(
        this HttpContext http,
        T? found,
        Func<T, string> serviceOf,
        Func<T, Task<TAnswer>> answer)
        where T : class
    {
        if (found is null)
        {
            return Problem.NotFound;
        }

        var service = serviceOf(found);
        return await http.Reaches().Includes(http.Agent(), http.NeededRight(), service, http.RequestAborted)
            ? Results.Ok(await answer(found))
            : Reaches.OutOfReach;
    }
}
