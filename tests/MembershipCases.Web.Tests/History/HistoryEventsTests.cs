namespace MembershipCases.Web.Tests.History;

/// <summary>
/// Which command writes what into the history, as a table that a person can read: docs/history-events.md. It is read
/// from the code, and a test fails when it differs; with <c>WRITE_HISTORY_EVENTS=1</c> the test writes it.
/// </summary>
public sealed class HistoryEventsTests
{
    private static readonly string Place = Path.Combine(SourceTree.Repository, "docs/history-events.md");

    [Fact]
    public async Task The_list_of_events_is_what_the_code_does()
    {
        var (list, cancel) = (string.Join('\n', Lines()), TestContext.Current.CancellationToken);
        if (Environment.GetEnvironmentVariable("WRITE_HISTORY_EVENTS") is not null)
            await File.WriteAllTextAsync(Place, list, cancel);

        Assert.Equal(await File.ReadAllTextAsync(Place, cancel), list);
    }

    [Fact]
    public void Every_event_comes_about_somewhere()
    {
        var written = HistoryEvents.OfCommands().Concat(HistoryEvents.OfTheService())
            .SelectMany(origin => origin.Item2);

        Assert.Empty(HistoryEvents.Types.Except(written));
    }

    [Fact]
    public void A_name_belongs_to_one_event() => Assert.Equal(HistoryEvents.Names.Distinct(), HistoryEvents.Names);

    [Fact]
    public void Every_event_has_words_in_every_language_and_there_are_no_others()
    {
        var worded = TextCatalogue.OfThisAssembly().Keys
            .Where(key => key.StartsWith(HistoryWords.Prefix, StringComparison.Ordinal));

        Assert.Equal(HistoryEvents.Names.Select(name => $"{HistoryWords.Prefix}{name}").Order(), worded.Order());
    }

    private static IEnumerable<string> Lines() =>
    [
        "# Events of the history",
        "",
        "Read from the code by `HistoryEventsTests`, which fails when this file differs; `WRITE_HISTORY_EVENTS=1` lets it write the file.",
        "",
        "## What writes them",
        "",
        "Everything that a command can cause in its transaction is listed, also what happens in few cases only.",
        "",
        "| Command | Events |",
        "|---|---|",
        .. HistoryEvents.OfCommands().Select(command => $"| `{command.Command}` | {Names(command.Events)} |"),
        .. HistoryEvents.OfTheService().Select(origin => $"| {origin.Origin} | {Names(origin.Events)} |"),
        "",
        "## What is in them",
        "",
        "The fields are in the order that they have in the JSON of an entry. `?` after a form: may be null; after a name: may be missing.",
        "Neither names nor order change, since the chain's hashes cover them; a new field comes last and may be null.",
        "",
        "| Event | New values | Old values | Reason |",
        "|---|---|---|---|",
        .. HistoryEvents.Types.Select(Row),
        "",
    ];

    private static string Row(Type type)
    {
        var reason = HistoryEvents.HasReason(type) ? "yes" : "";
        return $"| {Name(type)} | {Code(EventFields.Of(type))} | {Code(EventFields.OfOld(type))} | {reason} |";
    }

    private static string Names(IReadOnlyList<Type> events) =>
        events.Count == 0 ? "none" : string.Join(", ", events.Select(Name));

    private static string Name(Type type) => Code(HistoryEvents.NameOf(type));

    private static string Code(string text) => text.Length == 0 ? "" : $"`{text}`";
}
