using JasperFx;
using MonSuiviJustice.Api.Access;
using MonSuiviJustice.Api.Agendas;
using MonSuiviJustice.Api.Audit;
using MonSuiviJustice.Api.Development;
using MonSuiviJustice.Api.Divestments;
using MonSuiviJustice.Api.Emails;
using MonSuiviJustice.Api.Hosting;
using MonSuiviJustice.Api.Accounts;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Probationers;
using MonSuiviJustice.Api.Replies;

var builder = WebApplication.CreateBuilder(args);

if (builder.Missing() is { } missing)
{
    await Console.Error.WriteLineAsync(missing);
    return 1;
}

builder.AddClock();
builder.Services.AddHostedService<StartUp>();
builder.AddLog();
builder.AddServer();
builder.AddEdge();
builder.AddAccounts();
builder.AddEventStore();
builder.AddMessaging();
builder.AddTelemetry();
builder.AddHealth();
builder.AddOpenApi();
builder.AddAgendas();
builder.AddProbationers();
builder.AddDivestments();
builder.AddAccess();
builder.AddEmails();
builder.AddAudit();
builder.AddNotifications();
builder.AddReplies();

var app = builder.Build();
app.UseEdge();
app.MapHealth();
app.MapShortLinks();
app.MapOpenApi();

// Not app.RunAsync(): this also answers `codegen write`, `resources setup` and `projections rebuild`.
return await app.RunJasperFxCommands(args);
