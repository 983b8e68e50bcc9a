using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using MembershipCases.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MembershipCases.Web.Tests.Screenings;

/// <summary>
/// A screened text, and a paper that is not public, leave the service nowhere for those without a need: every answer to
/// GET is read for them.
/// </summary>
public abstract partial class NowhereTests(ServiceHost host)
{
    /// <summary>
    /// Nobody of them has a need: no role for an office in the department, and they have screened nothing.
    /// </summary>
    private static readonly string?[] Outsiders =
        [null, "leser", "arkivar", "administrator", "saksbehandler-kultur-mangfold-likestilling",
            "byrad-kultur-mangfold-likestilling", "byradets-sekretariat", "bystyrets-kontor"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_screened_text_stands_in_no_answer_mail_or_log_for_those_without_a_need_and_those_concerned_read_it()
    {
        var planted = await new CanaryRecords(host).Plant();
        await planted.ScreenAll();
        // Another server on the same database says all that it can to its log.
        await using var service = new TwinHost(host, new Setting("Logging:LogLevel:Default", "Debug"));
        await service.InitializeAsync();
        var log = new Listener();
        using var provider = new Provider(log);
        await using (var scope = service.NewScope()) scope.ServiceProvider.GetRequiredService<ILoggerFactory>()
            .AddProvider(provider);
        service.Time.Advance(TimeSpan.FromDays(60));
        await SendReminders.Sweep(service.NewScope().ServiceProvider, Cancel);
        var walk = await ReadableAddresses.Of(service, planted);
        var addresses = await walk.Addresses();
        Assert.True(addresses.Count > 80, $"Only {addresses.Count} addresses.");

        var found = new List<string>();
        foreach (var subject in Outsiders)
        {
            var answers = await walk.Read(subject, addresses);
            Assert.Equal(subject is not null, answers.Count(answer => answer.Status == HttpStatusCode.OK) > 40);
            found.AddRange(
                answers.Where(answer => Tells(answer.Says))
                    .Select(answer => $"{subject ?? "stranger"}: {answer.Address}: {Around(answer.Says)}"));
        }

        found.AddRange((await Refused(service, planted)).Where(Tells).Select(says => $"refused form: {Around(says)}"));
        found.AddRange((await Mails()).Where(Tells).Select(mail => $"mail: {Around(mail)}"));
        found.AddRange(log.Lines.Where(Tells).Select(line => $"log: {Around(line)}"));
        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.NotEmpty(log.Lines);

        var read = string.Join('\n', (await walk.Read(CanaryRecords.Handler, addresses)).Select(answer => answer.Says));
        var unseen = Enumerable.Range(1, planted.Words).Select(number => $"{CanaryRecords.Canary}{number:000}")
            .Append($"{CanaryRecords.Canary}900").Append($"{CanaryRecords.Canary}800")
            .Where(word => !read.Contains(word, StringComparison.Ordinal));
        Assert.Empty(unseen);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{addresses.Count} addresses, {Outsiders.Length} outsiders, {planted.Words + 3} texts, {log.Lines.Count} lines of log.");
    }

    [Fact]
    public async Task The_papers_of_a_case_that_is_not_public_stand_in_no_answer_or_mail_outside_the_departments_concerned()
    {
        var planted = await new CanaryRecords(host).PlantUnpublished();
        host.Time.Advance(TimeSpan.FromDays(60));
        await SendReminders.Sweep(host.NewScope().ServiceProvider, Cancel);
        var walk = await ReadableAddresses.Of(host, planted);
        var addresses = (await walk.Addresses())
            .Where(address => !address.Contains("/screenings/", StringComparison.Ordinal)).ToList();

        var found = new List<string>();
        foreach (var subject in Outsiders.Where(
            subject => subject is not ("byradets-sekretariat" or "bystyrets-kontor")))
            found.AddRange(
                (await walk.Read(subject, addresses)).Where(answer => TellsOfPapers(answer.Says))
                    .Select(answer => $"{subject ?? "stranger"}: {answer.Address}: {Around(answer.Says)}"));
        found.AddRange((await Mails()).Where(TellsOfPapers).Select(mail => $"mail: {Around(mail)}"));
        Assert.True(found.Count == 0, string.Join('\n', found));

        var read = string.Join('\n', (await walk.Read(CanaryRecords.Handler, addresses)).Select(answer => answer.Says));
        Assert.DoesNotContain(Enumerable.Range(1, planted.Words).Select(number => $"{CanaryRecords.Paper}{number:000}"),
            word => !read.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>
    /// What is said to somebody without a need whose forms are refused: stale, malformed, and not theirs.
    /// </summary>
    private static async Task<List<string>> Refused(ServiceHost service, CanaryRecords planted)
    {
        var of = await service.Read(
            db => db.Cases.AsNoTracking().Include(c => c.Screenings).SingleAsync(c => c.Id == planted.CaseId));
        var page = $"/cases/{of.Year}/{of.Sequence}";
        using var administrator = await Person.SignIn(service, "administrator", follows: true);
        var relate = await administrator.OpenForm(page, "Relate.Other");
        var says = new List<string>();
        await administrator.Send(relate, $"{page}?handler=Relate", ("Relate.Version", "1"), ("Relate.Other", "2026/1"));
        Assert.Equal(412, administrator.Status);
        says.Add(administrator.Html);
        await administrator.Send(relate, $"{page}?handler=Relate", ("Relate.Other", ""));
        Assert.Equal(400, administrator.Status);
        says.Add(administrator.Html);

        using var archivist = await service.SignIn("arkivar");
        foreach (var screening in of.Screenings.Take(5))
        {
            using var lifted = await archivist.Give($"api/screenings/{screening.Id}/lifting",
                new { reason = "Prøve." }, of.Version);
            Assert.Equal(HttpStatusCode.Forbidden, lifted.StatusCode);
            says.Add(await lifted.Content.ReadAsStringAsync(Cancel));
        }

        return says;
    }

    private async Task<List<string>> Mails()
    {
        await using var scope = host.NewScope();
        var mails = await scope.ServiceProvider.GetRequiredService<MembershipDb>().Outbox.AsNoTracking()
            .ToListAsync(Cancel);
        return mails.ConvertAll(mail => JsonSerializer.Serialize(mail));
    }

    /// <summary>
    /// Whether one of the planted words stands in it. They have numbers: a word that was searched for comes back in the
    /// field of the search without.
    /// </summary>
    private static bool Tells(string text) => Word().IsMatch(text);

    private static bool TellsOfPapers(string text) => PaperWord().IsMatch(text);

    private static string Around(string text)
    {
        var at = Math.Max(Word().Match(text).Index, PaperWord().Match(text).Index);
        return text[Math.Max(0, at - 160)..Math.Min(text.Length, at + 40)].ReplaceLineEndings(" ");
    }

    [GeneratedRegex($@"{CanaryRecords.Canary}\d", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex($@"{CanaryRecords.Paper}\d", RegexOptions.IgnoreCase)]
    private static partial Regex PaperWord();

    private sealed class Listener : ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");
    }

    private sealed class Provider(Listener listener) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => listener;

        public void Dispose()
        {
        }
    }
}

public sealed class NowhereOnSqlite(SqliteHost host) : NowhereTests(host), IClassFixture<SqliteHost>;

public sealed class NowhereOnPostgres(PostgresHost host) : NowhereTests(host), IClassFixture<PostgresHost>;
