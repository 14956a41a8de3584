using System.Net.Http.Headers;
using MonSuiviJustice.Demo.Play;

namespace MonSuiviJustice.Demo;

/// <summary><c>import DIR</c>: sends the reference data of a folder, and says what became of them.</summary>
internal static class Import
{
    private const int ErrorsShown = 20;

    private static readonly string[] Files = ["communes", "services", "ressorts", "ressorts_notes", "spip_antennes"];

    /// <returns>0 when the API took the files, be it without some rows; 1 when it did not.</returns>
    public static async Task<int> Run(string[] args)
    {
        if (args is not [var folder] || !Directory.Exists(folder))
        {
            return await Refuse("Indiquez le dossier où se trouvent communes.csv, services.csv et ressorts.csv.");
        }

        if (Environment.GetEnvironmentVariable("MSJ_API") is not { Length: > 0 } api)
        {
            return await Refuse("Indiquez dans MSJ_API l'adresse de l'API.");
        }

        using var http = new HttpClient { BaseAddress = new Uri(api) };
        http.DefaultRequestHeaders.Authorization = new("Bearer", Tokens.For(Tokens.FirstAdministrator));

        try
        {
            await new ApiClient(http, Tokens.FirstAdministrator).AcceptCharter();
            using var form = FormOf(folder);
            using var answer = await http.PostAsync(new Uri("/v1/reference-data", UriKind.Relative), form);

            return answer.IsSuccessStatusCode && await answer.Content.ReadFromJsonAsync<Imported>() is { } imported
                ? Say(imported)
                : await Refuse($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
        catch (HttpRequestException error)
        {
            return await Refuse($"{api} ne répond pas : {error.Message}");
        }
    }

    private static MultipartFormDataContent FormOf(string folder)
    {
        var form = new MultipartFormDataContent();

        foreach (var name in Files.Where(name => File.Exists(PathOf(folder, name))))
        {
            var file = new StreamContent(File.OpenRead(PathOf(folder, name)));
            file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
            form.Add(file, name, $"{name}.csv");
        }

        return form;
    }

    private static string PathOf(string folder, string name) => Path.Combine(folder, $"{name}.csv");

    private static int Say(Imported imported)
    {
        var (services, departments) = (imported.Services, imported.Departments);
        Console.WriteLine($"Services : {services.Registered} enregistrés, {services.Revised} révisés, "
            + $"{services.Unchanged} inchangés");
        Console.WriteLine($"Départements : {departments.Imported} importés, {departments.Unchanged} inchangés");
        Console.WriteLine($"Communes : {imported.Communes}");
        Console.WriteLine($"Lignes refusées : {imported.ErrorCount}");

        foreach (var error in imported.Errors.Take(ErrorsShown))
        {
            Console.WriteLine($"  {error.File}.csv, ligne {error.Line} : {error.Reason}");
        }

        return 0;
    }

    private static async Task<int> Refuse(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 1;
    }

    private sealed record Imported(
        ServiceCounts Services,
        DepartmentCounts Departments,
        int Communes,
        IReadOnlyList<RowError> Errors,
        int ErrorCount);

    private sealed record ServiceCounts(int Registered, int Revised, int Unchanged);

    private sealed record DepartmentCounts(int Imported, int Unchanged);

    private sealed record RowError(string File, int Line, string Reason);
}
