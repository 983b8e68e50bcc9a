using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Finds which page each line of a plain text stands on.</summary>
/// <remarks>
/// A form feed settles it. Else page lines («Side 3 av 9») do, read as heads or as feet of their pages, whichever
/// contradicts itself least, together with the trace of a page break: a line set in by one space and glued to the text
/// above.
/// </remarks>
internal static class PageNumbers
{
    private static readonly Regex PageLine = Pattern.Of(
        @"^\s*(?:side\s+(?<n>\d{1,4})(?:\s*(?:av|of|/|\|)\s*\d{1,4})?|(?<n>\d{1,4})\s*(?:av|/)\s*\d{1,4}|"
        + @"[-–—]\s*(?<n>\d{1,4})\s*[-–—]|(?<n>\d{1,3}))\s*$");

    /// <summary>Whether the line is nothing but a page number.</summary>
    public static bool IsPageLine(string line) => PageLine.IsMatch(line);

    /// <summary>One number per line; all null when nothing tells of pages.</summary>
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
        // A text that is set in all over has no marks, only margins.
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
