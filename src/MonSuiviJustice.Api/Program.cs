using JasperFx;
using MonSuiviJustice.Api.Development;
using MonSuiviJustice.Api.Hosting;
using MonSuiviJustice.Api.Notifications;
using MonSuiviJustice.Api.Probationers;

var builder = WebApplication.CreateBuilder(args);
builder.AddClock();
builder.Services.AddHostedService<StartUp>();
builder.AddEdge();
builder.AddEventStore();
builder.AddMessaging();
builder.AddProbationers();
builder.AddNotifications();

var app = builder.Build();
app.UseEdge();

// Not app.RunAsync(): this also answers `codegen write`, `resources setup` and `projections rebuild`.
return await app.RunJasperFxCommands(args);
