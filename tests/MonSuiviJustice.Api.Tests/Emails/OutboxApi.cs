using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using MonSuiviJustice.Api.Emails;
using MonSuiviJustice.Api.Kernel;
using MonSuiviJustice.Api.Tests.Divestments;
using MonSuiviJustice.Api.Tests.Kernel;
using MonSuiviJustice.Domain.Access;
using MonSuiviJustice.Domain.Emails;
using Xunit;

namespace MonSuiviJustice.Api.Tests.Emails;

/// <summary>Real SMTP, a server that misbehaves, and two nodes: every e-mail is taken, and each is one in its mailbox.</summary>
public sealed class OutboxApi(OutboxApi.Stage stage) : IClassFixture<OutboxApi.Stage>
{
    private readonly ApiHost _api = stage.Api;
    private readonly MailListener _server = stage.Server;

    [Fact]
    public async Task A_server_that_is_busy_breaks_off_and_loses_its_answers_keeps_nobody_from_each_email()
    {
        await using var other = await _api.AnotherNode();
        var (mailbox, emails) = await Owed(20);
        var lost = 0;
        var commands = 0;
        _server.Answer = command => (Interlocked.Increment(ref commands) % 11) switch
        {
            3 when command.StartsWith("MAIL", StringComparison.Ordinal) => "451 later",
            5 => MailListener.BreakOff,
            7 when command == "." => "452 full",
            _ => null,
        };
        _server.LosesAnswerTo = _ => Interlocked.Increment(ref lost) % 5 == 0;

        await Queue(emails);
        await InTime(EmailState.Taken, emails);

        _server.Answer = _ => null;
        _server.LosesAnswerTo = _ => false;
        Assert.Equal(
            emails.Select(it => $"{it.Id:N}@mon-suivi-justice.invalid").Order(StringComparer.Ordinal),
            ReceivedBy(mailbox).Distinct().Order(StringComparer.Ordinal));
        Assert.True(ReceivedBy(mailbox).Length <= emails.Length + lost, "Only what the server kept silent about is sent again.");
    }

    [Fact]
    public async Task On_two_nodes_each_email_is_sent_once()
    {
        await using var other = await _api.AnotherNode();
        var (mailbox, emails) = await Owed(60);

        await Queue(emails);
        await Queue(emails);
        await Until(EmailState.Taken, emails);

        Assert.Equal(60, ReceivedBy(mailbox).Length);
        Assert.Equal(60, ReceivedBy(mailbox).Distinct().Count());
    }

    [Fact]
    public async Task What_a_node_had_in_hand_when_it_died_is_sent_by_another_and_not_before()
    {
        var (mailbox, emails) = await Owed(1);
        await using (var session = _api.Store.LightweightSession())
        {
            Outbox.Add(session, emails, ApiHost.Now.AddDays(-1));
            session.QueueSqlCommand(
                $"update {Outbox.Rows} set state = 'Attempting', attempts = 1, next_at = ? where email_id = ?",
                ApiHost.Now.AddMinutes(9),
                emails[0].Id);
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var (otherMailbox, later) = await Owed(1);
        await Queue(later);
        await Until(EmailState.Taken, later);
        Assert.Empty(ReceivedBy(mailbox));

        await InTime(EmailState.Taken, emails);

        Assert.Single(ReceivedBy(mailbox));
        Assert.Single(ReceivedBy(otherMailbox));
    }

    [Fact]
    public async Task An_address_that_the_server_does_not_know_is_on_record_and_keeps_no_colleague_from_the_email()
    {
        var (mailbox, emails) = await Owed(1);
        var local = await _api.HasReachable(AgentRole.LocalAdministrator, emails[0].ServiceCode ?? "");
        await _api.AsyncViewsHaveCaughtUp();
        _server.Answer = command => command.Contains(mailbox, StringComparison.Ordinal) ? "550 unknown" : null;

        await Queue(emails);
        await Until(EmailState.Taken, emails);
        Assert.Equal([local.Email], Assert.Single(_server.Received, it => it.To.Contains(local.Email)).To);

        var (unknown, refused) = await Owed(1);
        _server.Answer = command => command.Contains(unknown, StringComparison.Ordinal) ? "550 unknown" : null;
        await Queue(refused);
        await Until(EmailState.Refused, refused);
        _server.Answer = _ => null;
        Assert.Empty(ReceivedBy(unknown));
    }

    [Fact]
    public async Task Where_nobody_can_be_written_to_or_need_be_it_says_so()
    {
        var (mailbox, emails) = await Owed(1, hasMailbox: false);
        Email[] idle = [Reminder((await _api.HasJurisdiction()).Spip, 0)];

        await Queue([.. emails, .. idle]);
        await ApiHost.Eventually(async () => (await Lines([.. emails, .. idle])).All(line => line.Attempts > 0));
        await Until(EmailState.Waiting, [.. emails, .. idle]);
        await _api.ClockMovesTo(ApiHost.Now.AddDays(4));

        await Until(EmailState.WithoutAddress, emails);
        await Until(EmailState.WithoutReason, idle);
        Assert.Empty(ReceivedBy(mailbox));
        Assert.Contains(
            await _api.AsAdministrator().Get<EmailLine[]>("/v1/emails?state=WithoutAddress"), line => line.Id == emails[0].Id);
    }

    [Fact]
    public async Task For_three_days_it_is_tried_and_then_given_up_aloud()
    {
        var (mailbox, emails) = await Owed(1);
        _server.Answer = _ => "421 closed";
        await Queue(emails);
        await ApiHost.Eventually(async () => (await Lines(emails))[0].Attempts > 0);

        await _api.ClockMovesTo(ApiHost.Now.AddDays(4));
        await Until(EmailState.GivenUp, emails);

        _server.Answer = _ => null;
        Assert.Empty(ReceivedBy(mailbox));
    }

    /// <summary>E-mails to a service that has something to answer.</summary>
    private async Task<(string Mailbox, Email[] Emails)> Owed(int count, bool hasMailbox = true)
    {
        var (from, to) = (await _api.HasJurisdiction(), await _api.HasJurisdiction());
        var person = await _api.HasFollowed(from);
        var mailbox = hasMailbox ? await _api.HasMailbox(from.Spip) : "personne@justice.fr";
        await _api.HadAsked(person, daysAgo: 0, from, to);
        await _api.AsyncViewsHaveCaughtUp();
        return (mailbox, [.. Enumerable.Range(0, count).Select(number => Reminder(from.Spip, number))]);
    }

    private static Email Reminder(string service, int number) =>
        Email.ToService(EmailKind.DivestmentsAwaited, Domain.Organisations.Service.IdOf(service), service, $"{number}");

    private async Task Queue(Email[] emails)
    {
        await using var session = _api.Store.LightweightSession();
        Outbox.Add(session, emails, ApiHost.Now);
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private Task Until(EmailState state, Email[] emails) => ApiHost.Eventually(() => Are(state, emails));

    /// <summary>However often the clock has to move until the next attempt.</summary>
    private Task InTime(EmailState state, Email[] emails) => ApiHost.Eventually(async () =>
    {
        await _api.ClockMovesTo(ApiHost.Now.AddMinutes(1));
        return await Are(state, emails);
    });

    private async Task<bool> Are(EmailState state, Email[] emails) => (await Lines(emails)).All(line => line.State == state);

    private async Task<(EmailState State, int Attempts)[]> Lines(Email[] emails)
    {
        await using var session = _api.Store.QuerySession();
        return
        [
            .. await session.Rows(
                $"select state, attempts from {Outbox.Rows} where email_id = any($1)",
                [emails.Select(it => it.Id).ToArray()],
                row => (row.Name<EmailState>(0), row.GetInt32(1)),
                TestContext.Current.CancellationToken),
        ];
    }

    private string[] ReceivedBy(string mailbox) =>
        [.. _server.Received.Where(it => it.To.Contains(mailbox)).Select(it => it.Message.MessageId ?? "")];

    public sealed class Stage : IAsyncLifetime
    {
        public Stage() => Api = new() { Differently = Configure };

        internal MailListener Server { get; } = new();

        public ApiHost Api { get; }

        public ValueTask InitializeAsync() => Api.InitializeAsync();

        public async ValueTask DisposeAsync()
        {
            await Api.DisposeAsync();
            await Server.DisposeAsync();
        }

        private void Configure(IWebHostBuilder web)
        {
            web.UseSetting("Emails:Host", "127.0.0.1");
            web.UseSetting("Emails:Port", $"{Server.Port}");
            web.UseSetting("Emails:Security", "None");
            web.UseSetting("Emails:Timeout", "00:00:05");
        }
    }
}
