using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Consecutive rows that belong together.</summary>
internal sealed class Block(LineUse use, int? part)
{
    /// <summary>Its interpretation: the title, an intro, a part, a section or text on twin towns.</summary>
    public LineUse Use { get; set; } = use;

    /// <summary>The part that contains it.</summary>
    public int? Part { get; } = part;

    /// <summary>The rows of the heading.</summary>
    public List<Row> Heading { get; } = [];

    /// <summary>The rows of the text.</summary>
    public List<int> Body { get; } = [];

    /// <summary>Whether the heading could be shorter or longer.</summary>
    public bool HeadingDoubtful { get; init; }

    /// <summary>The interpretation of its text.</summary>
    public LineUse TextUse =>
        IsLost ? LineUse.NotUnderstood : Use is LineUse.Title or LineUse.Part ? LineUse.Intro : Use;

    /// <summary>Whether it could not be interpreted.</summary>
    public bool IsLost { get; set; }
}

/// <summary>Divides a document into title, parts, intros and sections.</summary>
internal sealed class Outline
{
    private static readonly Regex Towns = Pattern.Of(
        @"\b(?:vennskapsby\w*|venskapsby\w*|twin\s+towns?|sister\s+cities)\b");
    private static readonly Regex TownsHeading = Pattern.Of(
        @"^(?:(?:samarbeid(?:et)?\s+med|om)\s+)?(?:\w+\s+)?(?:vennskapsbyer|vennskapsbyene|vennskapsbysamarbeidet|"
        + @"venskapsbyar|venskapsbyane|venskapsbysamarbeidet)$");

    private readonly Layout _layout;
    private readonly HeadingFinder _headings;
    private readonly List<Block> _blocks = [];
    private int? _part;
    private bool _inTowns;

    private Outline(Layout layout) => (_layout, _headings) = (layout, new(layout));

    /// <summary>The blocks in order; every row belongs to exactly one.</summary>
    public static IReadOnlyList<Block> Of(Layout layout)
    {
        var outline = new Outline(layout);
        for (var i = 0; i < layout.Rows.Count;)
            i += outline.Take(i);
        return outline._blocks;
    }

    private int Take(int i)
    {
        if (_headings.PartAt(i) is { } part)
            return Part(i, part);
        if (_blocks.Count == 0 && (_headings.StandsAlone(i) || _headings.At(i, after: true) is not null))
            return Head(i, _headings.At(i, after: true)?.Rows ?? 1, new(LineUse.Title, null));
        var after = _blocks is [] or [.., { Use: LineUse.Title or LineUse.Part, Body.Count: 0 }] || HasEnded(i);
        var first = _blocks is not [.., { Use: LineUse.Section }];
        if (!_inTowns && (after || _layout.Rows[i - 1].Ends)
            && _headings.At(i, after || (first && _layout.HasAirAbove(i))) is { } heading)
            return Section(i, heading);
        if (_blocks.Count == 0)
            _blocks.Add(new(LineUse.Intro, null));
        _blocks[^1].Body.Add(i);
        return 1;
    }

    private int Part(int i, (int Number, string Name) part)
    {
        _part = part.Number;
        _inTowns = Towns.IsMatch(part.Name);
        return Head(i, 1, new(_inTowns ? LineUse.TwinTowns : LineUse.Part, _part));
    }

    private int Section(int i, HeadingBlock heading)
    {
        _inTowns = heading.Rows == 1 && TownsHeading.IsMatch(_layout.Rows[i].Text);
        return Head(i, heading.Rows,
            new(_inTowns ? LineUse.TwinTowns : LineUse.Section, _part) { HeadingDoubtful = heading.Doubtful });
    }

    private int Head(int i, int rows, Block block)
    {
        block.Heading.AddRange(_layout.Rows.Skip(i).Take(rows));
        _blocks.Add(block);
        return rows;
    }

    /// <summary>
    /// Whether the text before the row completes a section: its last sentence recommends, requests or decides.
    /// </summary>
    private bool HasEnded(int i)
    {
        var body = _blocks[^1].Body;
        if (body.Count == 0 || _layout.Rows[i - 1].Hangs
            || (!_layout.Rows[i - 1].Ends && !_layout.MayBeginParagraph(i)))
            return false;
        var last = new Passage(new([]), [.. body.TakeLast(8).Select(b => _layout.Rows[b])], _ => false).Sentences;
        return last.Count > 0 && (StatusPhrases.In(last[^1].Text) is not null);
    }
}
