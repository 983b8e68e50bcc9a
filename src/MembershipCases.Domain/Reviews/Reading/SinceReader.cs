using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Reads since when an arena exists and since when the municipality is a member.</summary>
internal static class SinceReader
{
    private const string Time =
        @"(?<time>(?:\d{1,2}\.\s*\p{L}+\s+|\d{1,2}\.\d{1,2}\.|(?:januar|februar|mars|april|mai|juni|juli|august|"
        + @"september|oktober|november|desember)\s+)?(?:1[5-9]|20)\d\d|(?:(?:begynnelsen|starten|byrjinga|midten|"
        + @"slutten)\s+(?:av|på)\s+)?(?:1[5-9]|20)?\d0-(?:tallet|talet|åra|årene))";
    private const string Became = @"(?:kom|ble|blei|vart|gikk|gjekk|blitt|vorte)";
    private const string Founded =
        @"(?:etablert|grunnlagt|grunnlagd|opprettet|oppretta|stiftet|stifta|skipa|danna|dannet|startet|starta|"
        + @"lansert|lagt\s+ned|født|fødd)";
    private const string Founding =
        @"(?:etableringen|etableringa|opprettelsen|opprettinga|stiftelsen|stiftinga|skipinga|starten|oppstarten|begynnelsen|byrjinga)";

    private static readonly Regex[] Member =
    [
        Pattern.Of($@"\b(?:siden|sidan)\s+{Time}\s+(?:\p{{L}}+\s+){{0,2}}?(?:vært|vore|deltatt|delteke)\s*"
            + $@"(?:med\b|medlem|deltaker|deltakar|i\b|del\s+av)"),
        Pattern.Of($@"\bmedlem\w*\s+(?:[\p{{L}}«»-]+\s+){{0,6}}?(?:siden|sidan|fra|frå)\s+(?:{Founding}\s+(?:i|på)\s+)?{Time}"),
        Pattern.Of($@"\b(?:vært|vore|deltatt|delteke)\s+(?:[\p{{L}}«»-]+\s+){{0,5}}?(?:siden|sidan)\s+(?:{Founding}\s+i\s+)?{Time}"),
        Pattern.Of($@"\b{Became}\s+(?:[\p{{L}}-]+\s+){{0,4}}?(?:med|medlem|innmeldt|innmeld|inn|opptatt|tatt\s+opp|teken\s+opp)\b"
            + $@"[^.,;]{{0,60}}?\b(?:i|fra|frå|på)\s+{Time}"),
        Pattern.Of($@"^(?:i|fra|frå)\s+{Time}\s+{Became}\s+[^.,;]{{0,50}}?\b(?:med|medlem|innmeldt|innmeld|teken\s+opp|tatt\s+opp)\b"),
        Pattern.Of($@"\b(?:meldte\s+(?:seg|oss|kommunen)\s+inn|sluttet\s+(?:seg|oss)\s+til|"
            + $@"slutta\s+(?:seg|oss)\s+til|gikk\s+inn|gjekk\s+inn)\b[^.,;]{{0,60}}?\bi\s+{Time}"),
        Pattern.Of($@"\bstiftels\w*[^.]{{0,60}}\bda\b[^.]{{0,40}}\b{Founded}\s+i\s+{Time}"),
    ];

    private static readonly Regex[] Arena =
    [
        Pattern.Of($@"\b{Founded}\b[^.;]{{0,60}}?\b(?:i|på|rundt|fra|frå)\s+{Time}"),
        Pattern.Of($@"\b{Founding}\s+(?:i|på)\s+{Time}"),
        Pattern.Of($@"\b(?:så\s+dagens\s+lys|såg\s+dagens\s+lys|har\s+eksistert\s+siden|"
            + $@"har\s+eksistert\s+sidan|oppsto|oppstod)\s+(?:(?:i|på)\s+)?{Time}"),
        Pattern.Of($@"^(?:i|på)\s+{Time}\s+(?:ble|blei|vart)\s+[^.,;]{{0,60}}?\b{Founded}\b"),
    ];

    private static readonly Regex Again = Pattern.Of(@"\b(?:igjen|på\s+nytt|på\s+ny)\b");

    /// <summary>Since when the municipality is a member.</summary>
    public static Found<string>? MemberSince(Passage passage, Speaker speaker, ICollection<ReviewQuestion> questions)
    {
        if (First(passage, Member) is not { } found)
            return null;
        if (Again.IsMatch(found.Quote.Text))
            questions.Add(new("since.again", found.Value));
        if (speaker.Names(found.Quote.Text))
            return found;
        questions.Add(new("since.whose", found.Value));
        return found with { Confidence = 0.5 };
    }

    public static Found<string>? ArenaSince(Passage passage) => First(passage, Arena);

    private static Found<string>? First(Passage passage, Regex[] patterns) => passage.Sentences
        .SelectMany(s => patterns.Select(p => (Sentence: s, Match: p.Match(s.Text))))
        .Where(s => s.Match.Success)
        .Select(s => new Found<string>(s.Match.Groups["time"].Value, passage.Quote(s.Sentence), 0.9))
        .FirstOrDefault();
}
