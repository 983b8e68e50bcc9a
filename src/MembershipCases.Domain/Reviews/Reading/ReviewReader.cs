using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>
/// Reads a review document: its arenas and twin towns, who is responsible for them, and what it proposes, requests or
/// reports.
/// </summary>
/// <remarks>It relies on the form of the document and on phrases of Bokmål and Nynorsk, and knows no arena by
/// name.</remarks>
public sealed class ReviewReader
{
    private static readonly Regex Numbering = Pattern.Exact(@"^(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)])\s+(?=\p{L})");

    private readonly ReviewText _text;
    private readonly Layout _layout;
    private readonly Speaker _speaker;
    private readonly List<ArenaFinding> _arenas = [];
    private readonly List<TwinTownFinding> _towns = [];

    private ReviewReader(ReviewText text)
    {
        (_text, _layout) = (text, Layout.Of(text));
        _speaker = Speaker.Of(_layout.Rows.Select(r => r.Text));
    }

    /// <summary>
    /// Reads the text. Every written line ends up in a finding's section, an intro, page furniture, or text that was
    /// not understood.
    /// </summary>
    public static ReviewFindings Read(ReviewText text) => ReadUntil(text, CancellationToken.None);

    /// <summary>The same, stopped when its time is over.</summary>
    public static ReviewFindings ReadUntil(ReviewText text, CancellationToken stop) => new ReviewReader(text).Read(stop);

    private ReviewFindings Read(CancellationToken stop)
    {
        var blocks = Outline.Of(_layout);
        foreach (var block in blocks)
        {
            stop.ThrowIfCancellationRequested();
            Place(block);
        }

        if (_arenas.Count + _towns.Count == 0)
            foreach (var block in blocks)
                block.IsLost = true;
        var uses = Accounting.Of(_text, _layout, blocks);
        var title = blocks.Where(b => b.Use is LineUse.Title).Select(b => Joined(b.Heading)).FirstOrDefault();
        return new(title, _arenas, _towns, Accounting.NotUnderstood(_text, uses), uses);
    }

    private void Place(Block block)
    {
        if (block.Use is LineUse.TwinTowns)
            Towns(block);
        else if (block.Use is LineUse.Section || (block.Use is LineUse.Title && IsAboutOneArena(block)))
            Arena(block);
    }

    /// <summary>A document without a title starts with its first arena.</summary>
    private bool IsAboutOneArena(Block block) =>
        block.Body.Count > 0 && Body(block).Sentences is var sentences && sentences.Any(s => OfficeReader.IsIn(s.Text))
            && StatusPhrases.In(sentences[^1].Text) is not null;

    private void Towns(Block block)
    {
        var body = Body(block);
        List<ReviewQuestion> unasked = [];
        var status = StatusReader.In(body, unasked);
        var found = new TwinTownReader(body, status, OfficeReader.In(body, unasked)).Read();
        _towns.AddRange(found);
        if (found.Count == 0)
            block.IsLost = true;
    }

    private void Arena(Block block)
    {
        var body = Body(block);
        var questions = new List<ReviewQuestion>();
        var responsible = OfficeReader.In(body, questions);
        var status = StatusReader.In(body, questions);
        var participation = ParticipationReader.In(body, _speaker, questions);
        block.Use = LineUse.Section;
        block.IsLost = responsible.Count == 0 && status is null && participation is null && !Definition.IsIn(body);
        if (block.IsLost)
            return;
        var heading = Heading(block, questions, certain: responsible.Count > 0 || status is not null);
        var (arenaSince, memberSince) = (SinceReader.ArenaSince(body),
            SinceReader.MemberSince(body, _speaker, questions));
        _arenas.Add(new(
            _arenas.Count + 1, block.Part, heading, NameReader.In(heading, body, _speaker), responsible,
            participation, status,
            arenaSince, memberSince, ThroughReader.In(body, _speaker, questions), Lines(block),
            Least(heading.Confidence, status?.Confidence ?? 0.3, participation?.Confidence ?? 1,
                responsible.Count == 0 ? 0.6 : responsible.Min(r => r.Confidence)), questions));
    }

    private Found<string> Heading(Block block, List<ReviewQuestion> questions, bool certain)
    {
        var passage = new Passage(_text, block.Heading, _ => false);
        if (block.HeadingDoubtful)
            questions.Add(new("heading.lines"));
        if (!certain)
            questions.Add(new("heading.arena"));
        return new(Numbering.Replace(Joined(block.Heading), ""), passage.Quote(0, passage.Text.Length),
            !certain ? 0.3 : block.HeadingDoubtful ? 0.6 : 1);
    }

    /// <summary>A hyphen at the end of a row joins two words, except before «og».</summary>
    private static string Joined(IEnumerable<Row> rows) => rows.Select(r => r.Text).Aggregate((a, b) =>
        a.EndsWith('-') && !a.EndsWith(" -", StringComparison.Ordinal) && !b.StartsWith("og ", StringComparison.Ordinal)
            && !b.StartsWith("and ", StringComparison.Ordinal) ? a + b : $"{a} {b}");

    private Passage Body(Block block) =>
        new(_text, [.. block.Body.Select(i => _layout.Rows[i])], i => _layout.BeginsParagraph(block.Body[i]));

    private LineSpan Lines(Block block) =>
        new(block.Heading[0].Line.Number,
            block.Body.Count > 0 ? _layout.Rows[block.Body[^1]].Line.Number : block.Heading[^1].Line.Number);

    private static double Least(params double[] confidences) => confidences.Min();
}
