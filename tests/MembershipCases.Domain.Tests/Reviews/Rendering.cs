using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Tests.Reviews;

/// <summary>Writes a document down in a setting.</summary>
public static class Rendering
{
    private static readonly string[] Filler =
    [
        "Nettverket arbeider med kunnskap og utveksling mellom byer som fører en aktiv klimapolitikk.",
        "Organisasjonen er et aktivt nettverk av byer og regioner rundt Østersjøen, og samler fagfolk hvert år.",
        "Byrådsavdeling for kultur og idrett har vært vertskap for en konferanse om dette temaet.",
        "Medlemsbyene deltar aktivt i styret, og sekretariatet ligger i utlandet.",
        "Det gir faglig utbytte, felles metoder og læring på tvers av landegrenser.",
        "I 2020 ble strategien endret for å styrke samarbeidet mellom byene i nettverket.",
    ];

    public static string Text(this Written document, Setting setting)
    {
        var lines = new List<string>();
        foreach (var (text, isHeading) in Paragraphs(document))
            Add(lines, text, isHeading, setting);
        return string.Join(setting.LineEnd, Paged(lines, setting)) + setting.LineEnd;
    }

    public static string Advice(StatusRead status, bool nynorsk) => (status, nynorsk) switch
    {
        (StatusRead.Continue, false) => "Det anbefales å videreføre samarbeidet.",
        (StatusRead.Continue, true) => "Det blir tilrådd å vidareføre samarbeidet.",
        (StatusRead.Strengthen, false) => "Det anbefales å videreføre og styrke samarbeidet.",
        (StatusRead.Strengthen, true) => "Det blir tilrådd å vidareføre og styrkje samarbeidet.",
        (StatusRead.WithdrawProposed, false) => "Det anbefales å avslutte medlemskapet.",
        (StatusRead.WithdrawProposed, true) => "Medlemskapet blir tilrådd å avslutte.",
        (StatusRead.WithdrawDecided, false) => "Bystyret har vedtatt å melde kommunen ut av samarbeidet",
        (StatusRead.WithdrawDecided, true) => "Bystyret har vedteke å melde kommunen ut av samarbeidet.",
        (StatusRead.JoinDecided, false) => "Bystyret har vedtatt å melde kommunen inn i initiativet.",
        (StatusRead.JoinDecided, true) => "Bystyret har vedteke å melde kommunen inn i initiativet",
        (StatusRead.JoinRequested, false) => "Bystyret har bedt byrådet om å melde kommunen inn i nettverket",
        (StatusRead.JoinRequested, true) => "Bystyret har bede byrådet om å melde kommunen inn i nettverket.",
        (StatusRead.ConsiderRequested, false) =>
            "Bystyret har bedt byrådet vurdere å melde kommunen inn i samarbeidet.",
        _ => "Bystyret har bede byrådet vurdere å melde kommunen inn i samarbeidet",
    };

    private static IEnumerable<(string Text, bool IsHeading)> Paragraphs(Written document)
    {
        if (document.Title is { } title)
            yield return (title, true);
        yield return ("Fjordvik kommune er med i en rekke nettverk. Vedlegget gir en anbefaling på om samarbeidet bør videreføres eller avsluttes.", false);
        if (document.Parts)
            yield return ("Del 1 Organisasjoner og nettverk", true);
        foreach (var (index, section) in document.Sections.Index())
        {
            yield return (document.Numbered ? $"{index + 1}. {section.Heading}" : section.Heading, true);
            yield return (First(section), false);
            yield return (Second(section), false);
            yield return (Advice(section.Status, section.Nynorsk), false);
        }

        if (document.Towns.Count == 0)
            yield break;
        yield return (document.Nynorsk
            ? "Del 2 Samarbeid med venskapsbyane"
            : "Del 2 Samarbeid med vennskapsbyene", true);
        yield return ($"Fjordvik har {document.Towns.Count} {(document.Nynorsk ? "venskapsbyar" : "vennskapsbyer")}: {Listed([.. document.Towns.Select(t => t.Other is { } other ? $"{t.Name}/{other}" : t.Name)])}. {Founded(document)}Bystyrets kontor, som handler på vegne av ordfører, har hovedansvaret for samarbeidet.", false);
        yield return ("Det anbefales å videreføre og styrke samarbeidet.", false);
    }

    private static string First(WrittenSection section)
    {
        var since = section.ArenaSince is { } begun
            ? section.Nynorsk ? $" Samarbeidet vart skipa i {begun}." : $" Nettverket ble etablert i {begun}."
            : "";
        since += section.MemberSince is { } year ? $" Fjordvik kommune ble medlem av nettverket i {year}." : "";
        since += section.Through is { } through ? $" Kommunen er medlem gjennom {through}." : "";
        var offices = section.Offices
            .Select((o, i) => i == 0 || !o.StartsWith("Byråd ", StringComparison.Ordinal) ? o : "byråd" + o[5..])
            .ToList();
        var answer = offices.Count == 0
            ? ""
            : section.Nynorsk
                ? $" {Listed(offices)} har ansvar for å følgje opp samarbeidet."
                : $" {Listed(offices)} har ansvar for å følge opp samarbeidet.";
        return Filler[section.Filler % Filler.Length] + since + answer;
    }

    private static string Founded(Written document)
    {
        var dated = document.Towns.Where(t => t.Since is not null).Select(t => $"med {t.Name} i {t.Since}").ToList();
        return dated.Count == 0
            ? ""
            : $"Fjordvik {(document.Nynorsk ? "vart venskapsby" : "ble vennskapsby")} {Listed(dated)}. ";
    }

    private static string Second(WrittenSection section) => (section.Participation, section.Nynorsk) switch
    {
        (ParticipationRead.Active, false) => "Kommunen deltar aktivt i arbeidet, både faglig og politisk.",
        (ParticipationRead.Active, true) => "Fjordvik kommune deltek aktivt i arbeidet, både fagleg og politisk.",
        (ParticipationRead.Passive, false) => "Fjordvik kommune har ikke deltatt aktivt de siste årene.",
        (ParticipationRead.Passive, true) => "Kommunen har ikkje delteke aktivt dei siste åra.",
        _ => "Nettverket gir nyttig kunnskap til forvaltningen.",
    } + " " + Filler[(section.Filler / 7) % Filler.Length];

    private static string Listed(List<string> names) =>
        names.Count < 2 ? names[0] : string.Join(", ", names.SkipLast(1)) + " og " + names[^1];

    private static void Add(List<string> lines, string text, bool isHeading, Setting setting)
    {
        var afterHeading = lines.Count > 0 && lines[^1].EndsWith('\u0001');
        lines.AddRange(
            Enumerable.Repeat("", lines.Count == 0 ? 0 : afterHeading ? setting.BeforeText : setting.Before));
        var wrapped = Wrap(text, setting.Width ?? int.MaxValue).ToList();
        for (var i = 0; i < wrapped.Count; i++)
        {
            if (i > 0)
                lines.AddRange(Enumerable.Repeat(" ", setting.Between));
            lines.Add(wrapped[i] + (isHeading ? " \u0001" : i % 3 == 0 ? " " : ""));
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }

    private static IEnumerable<string> Paged(List<string> lines, Setting setting)
    {
        var pages = lines.Select(l => l.Replace("\u0001", "", StringComparison.Ordinal)).Chunk(setting.PageLength)
            .Select(p => p.ToList()).ToList();
        for (var i = 0; i < pages.Count; i++)
            yield return string.Join(setting.LineEnd, Page(pages[i], i + 1, pages.Count, setting.Marks));
    }

    private static List<string> Page(List<string> lines, int number, int count, PageMarks marks) => marks switch
    {
        PageMarks.FormFeeds when number > 1 => ["\f" + lines[0], .. lines[1..]],
        PageMarks.SetIn when number > 1 && !string.IsNullOrWhiteSpace(lines[0]) => [" " + lines[0], .. lines[1..]],
        PageMarks.Heads => [$"Side {number} av {count}", "", .. lines],
        PageMarks.Feet => [.. lines, "", $"Side {number} av {count}"],
        _ => lines,
    };
}
