using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Finds the page of each line of a plain text.</summary>
/// <remarks>Form feeds are decisive. Otherwise page lines («Side 3 av 9») are used, read as page headers or as footers,
/// whichever has fewer contradictions, together with the trace of a page break: a line indented by one space and joined
/// to the text above.</remarks>
internal static class PageNumbers
{
    private static readonly Regex PageLine = Pattern.Of(
        @"^\s*(?:side\s+(?<n>\d{1,4})(?:\s*(?:av|of|/|\|)\s*\d{1,4})?|(?<n>\d{1,4})\s*(?:av|/)\s*\d{1,4}|"
        + @"[-–—]\s*(?<n>\d{1,4})\s*[-–—]|(?<n>\d{1,3}))\s*$");

    public static bool IsPageLine(string line) => PageLine.IsMatch(line);

    /// <summary>A page number for each line; all null when there is no sign of pages.</summary>
    public static int?[] Of(IReadOnlyList<string> lines)
    {
        if (lines.Any(l => l.Contains('\f', StringComparison.Ordinal)))
            return OfFormFeeds(lines);
        var marks = Marks(lines);
        var numbers = Numbers(lines);
        if (numbers.Count == 0 && marks.Count == 0)
            return new int?[lines.Count];
        var heads = Walk(lines, marks, numbers, asHeads: true);
        var feet = Walk(lines, marks, numbers, asHeads: false);
        return heads.Faults <= feet.Faults ? heads.Pages : feet.Pages;
    }

    private static int?[] OfFormFeeds(IReadOnlyList<string> lines)
    {
        var pages = new int?[lines.Count];
        var page = 1;
        for (var i = 0; i < lines.Count; i++)
        {
            page += lines[i].TakeWhile(c => c == '\f').Count();
            pages[i] = page;
            page += lines[i].SkipWhile(c => c == '\f').Count(c => c == '\f');
        }

        return pages;
    }

    private static Dictionary<int, int> Numbers(IReadOnlyList<string> lines)
    {
        var found = new Dictionary<int, int>();
        for (var i = 0; i < lines.Count; i++)
            if (PageLine.Match(lines[i]) is { Success: true } match)
                found[i] = int.Parse(match.Groups["n"].ValueSpan, provider: null);
        return found;
    }

    private static HashSet<int> Marks(IReadOnlyList<string> lines)
    {
        var marks = new HashSet<int>();
        for (var i = 1; i < lines.Count; i++)
            if (IsSetIn(lines[i]) && !string.IsNullOrWhiteSpace(lines[i - 1]) && !lines[i - 1].StartsWith(' '))
                marks.Add(i);
        // Fully indented text has only margins, no such traces.
        var written = lines.Count(l => !string.IsNullOrWhiteSpace(l));
        return marks.Count * 8 > written ? [] : marks;
    }

    private static bool IsSetIn(string line) => line.Length > 1 && line[0] == ' ' && !char.IsWhiteSpace(line[1]);

    private static (int?[] Pages, int Faults) Walk(
        IReadOnlyList<string> lines, HashSet<int> marks, Dictionary<int, int> numbers, bool asHeads)
    {
        var pages = new int?[lines.Count];
        var (page, faults, fresh, written) = (1, 0, true, false);
        for (var i = 0; i < lines.Count; i++)
        {
            if (marks.Contains(i) && !fresh)
                (page, fresh) = (page + 1, true);
            if (!numbers.TryGetValue(i, out var number))
            {
                pages[i] = page;
                fresh &= string.IsNullOrWhiteSpace(lines[i]);
                written |= !fresh;
                continue;
            }

            faults += Math.Abs(number - (asHeads && written && !fresh ? page + 1 : page));
            pages[i] = number;
            (page, fresh) = (asHeads ? number : number + 1, true);
        }

        return (pages, faults);
    }
}
