using System.Text.RegularExpressions;
using MembershipCases.Web.Tests.Architecture;

namespace MembershipCases.Web.Tests.History;

/// <summary>The keys, order and values of rows of the history: hashes and readers rely on them, so they stay as they were first written.</summary>
public sealed partial class HistoryRowsTests
{
    private static readonly HistoryEntry[] Rows =
        [.. EveryEvent.Records().SelectMany(record => record.TakeEvents().Select(what => HistoryWriter.Entry(1, record, what, Actor.Service, DateTimeOffset.UnixEpoch, null)))];

    [Fact]
    public void Every_event_is_written_as_it_always_was()
    {
        var expected = File.ReadAllLines(Path.Combine(SourceTree.Repository, "tests/MembershipCases.Web.Tests/History/history-rows.txt"));

        Assert.Equal(expected, Numbered(Rows.SelectMany(Lines)));
    }

    [Fact]
    public void No_event_is_left_out_here()
    {
        var written = EveryEvent.Records().SelectMany(record => record.TakeEvents()).Select(what => what.GetType());

        Assert.Equal(HistoryEvents.Types.Select(type => type.Name).Order(), written.Select(type => type.Name).Distinct().Order());
    }

    [Fact]
    public void A_row_reads_back_as_the_event_that_it_was_written_from()
    {
        var row = Rows.Single(row => row.What == HistoryEvent.NameOf<DocumentUploaded>());

        Assert.Equal(new DocumentUploaded("gjennomgang.txt", 2, 2026, ReviewDocument.HashOf("Én linje.\nOg én til.")), row.Read<DocumentUploaded>());
        Assert.Throws<InvalidOperationException>(() => row.Read<DocumentAdded>());
    }

    [Fact]
    public void A_row_from_before_there_were_hashes_still_reads() =>
        Assert.Null(new HistoryEntry { What = HistoryEvent.NameOf<DocumentUploaded>(), After = """{"fileName":"a.txt","lines":3,"year":null}""" }.Read<DocumentUploaded>().TextSha256);

    private static IEnumerable<string> Lines(HistoryEntry row) =>
        [row.What, $"  after  {row.After}", $"  before {row.Before ?? "-"}", $"  reason {row.Reason ?? "-"}"];

    /// <summary>Ids are new each time, so they get the numbers in which they first appear.</summary>
    private static IEnumerable<string> Numbered(IEnumerable<string> lines)
    {
        var seen = new Dictionary<string, int>();
        return lines.Select(line => Ids().Replace(line, id => $"id-{(seen.TryGetValue(id.Value, out var number) ? number : seen[id.Value] = seen.Count + 1)}"));
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();
}
