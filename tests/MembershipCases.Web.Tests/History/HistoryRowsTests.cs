using System.Text.RegularExpressions;

namespace MembershipCases.Web.Tests.History;

/// <summary>
/// The keys, order and values of rows: the chain's hashes cover them, so they stay as they were first written. With
/// <c>WRITE_HISTORY_ROWS=1</c> the rows of new events are written down; nothing else may change in the file.
/// </summary>
public sealed partial class HistoryRowsTests
{
    private static readonly HistoryEntry[] Rows =
    [
        .. from record in EveryEvent.Records()
           from what in record.TakeEvents()
           select HistoryWriter.Entry(record, what, Actor.Service, DateTimeOffset.UnixEpoch, null, null),
    ];

    [Fact]
    public void Every_event_is_written_as_it_always_was()
    {
        var file = Path.Combine(SourceTree.Repository, "tests/MembershipCases.Web.Tests/History/history-rows.txt");
        var written = Numbered(Rows.SelectMany(Lines)).ToList();
        if (Environment.GetEnvironmentVariable("WRITE_HISTORY_ROWS") is not null) File.WriteAllLines(file, written);

        Assert.Equal(File.ReadAllLines(file), written);
    }

    [Fact]
    public void No_event_is_left_out_here()
    {
        var written = EveryEvent.Records().SelectMany(record => record.TakeEvents()).Select(what => what.GetType());

        Assert.Equal(HistoryEvents.Types.Select(type => type.Name).Order(),
            written.Select(type => type.Name).Distinct().Order());
    }

    [Fact]
    public void Every_record_has_the_name_that_it_always_had_in_the_history()
    {
        string[] expected = ["Body", "Finding", "Mandate", "Meeting", "Membership", "MembershipCase", "Office", "ReviewDocument",
            "ReviewRound", "Upkeep", "User"];

        Assert.Equal(expected,
            EveryEvent.Records().Select(record => record.SubjectName).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_row_reads_back_as_the_event_that_it_was_written_from()
    {
        var row = Rows.Single(row => row.What == HistoryEvent.NameOf<DocumentUploaded>());

        var hash = ReviewDocument.HashOf("Én linje.\nOg én til.");
        Assert.Equal(new DocumentUploaded("gjennomgang.txt", 2, 2026, hash), row.Read<DocumentUploaded>());
        Assert.Throws<InvalidOperationException>(() => row.Read<DocumentAdded>());
    }

    [Fact]
    public void A_row_from_before_there_were_hashes_still_reads()
    {
        var row = new HistoryEntry
        {
            What = HistoryEvent.NameOf<DocumentUploaded>(), After = """{"fileName":"a.txt","lines":3,"year":null}""",
        };

        Assert.Equal(new DocumentUploaded("a.txt", 3, null, null), row.Read<DocumentUploaded>());
    }

    private static IEnumerable<string> Lines(HistoryEntry row) =>
        [row.What, $"  after  {row.After}", $"  before {row.Before ?? "-"}", $"  reason {row.Reason ?? "-"}"];

    /// <summary>Ids are new each time, so they get the numbers in which they first appear.</summary>
    private static IEnumerable<string> Numbered(IEnumerable<string> lines)
    {
        var seen = new Dictionary<string, int>();
        return lines.Select(line => Ids().Replace(line, id => $"id-{Number(id.Value)}"));

        int Number(string id) => seen.TryGetValue(id, out var number) ? number : seen[id] = seen.Count + 1;
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
