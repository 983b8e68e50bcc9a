using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>
/// Reads whether the municipality participates actively. Statements on networks, policies and other members do not
/// count.
/// </summary>
internal static class ParticipationReader
{
    private static readonly Regex Verb = Pattern.Of(
        @"\b(?:delta(?:r|tt)|deltok|deltek|delteke|bidra(?:r|tt)|bidrog|bidreg|bidrege|medvirker|medvirket|medverkar|"
        + @"engasjerer\s+seg|engasjert|involvert|jobber|arbeider|arbeidar)\s+(?:\p{L}+\s+){0,3}?aktivt?\b");

    private static readonly Regex Noun = Pattern.Of(
        @"\b(?:en|ein|ei|et|eit|den|det|i|på|med|for|av)\s+(?:\p{L}+\s+)?aktivt?$");

    private static readonly Regex State = Pattern.Of(
        @"\b(?:er|var|vært|vore|står)\s+(?:\p{L}+\s+){0,2}?aktive?t?\s+(?:og\s+\p{L}+\s+)?(?:i\b|med\b|på\b|"
        + @"engasjert|involvert|medlem|deltaker|deltakar|deltakende|deltagende|deltakande|bidragsyt\p{L}*|pådriv\p{L}*)");

    private static readonly Regex SaidPassive = Pattern.Of(
        @"\b(?:(?:er|vært|vore|var|deltar|deltatt|deltek|delteke|blitt|vorte)\s+(?:(?:en|ein|et|"
        + @"eit)\s+)?(?:\p{L}+\s+)?passivt?|passivt?\s+(?:medlem(?:skap)?|deltak\p{L}*))\b");
    private static readonly Regex Denied = Pattern.Of(
        @"\b(?:ikke|ikkje|lite|mindre|i\s+liten\s+grad|aldri|verken|sjelden|sjeldan|knapt|neppe|sluttet\s+å|slutta\s+å)\b");
    private static readonly Regex NotOnly = Pattern.Of(@"\b(?:ikke|ikkje)\s+(?:bare|berre|alltid)\b");
    private static readonly Regex NoPart = Pattern.Of(
        @"\b(?:har\s+(?:ikke|ikkje)\s+(?:\p{L}+\s+){0,3}?(?:deltatt|delteke)|deltar\s+ikke|deltek\s+ikkje|"
        + @"har\s+i\s+liten\s+grad\s+(?:deltatt|delteke))\b");
    private static readonly Regex Earlier = Pattern.Of(@"\b(?:tidligere|tidlegare|før)\b");
    private static readonly Regex Wish = Pattern.Of(
        @"\b(?:skal|vil|bør|ønsker|ønskjer|må|kan|kunne|om|dersom|hvis)\s+(?:\p{L}+\s+){0,3}$");

    /// <summary>What is stated, or null.</summary>
    public static Found<ParticipationRead>? In(Passage passage, Speaker speaker, ICollection<ReviewQuestion> questions)
    {
        var said = passage.Sentences.Select(s => Read(passage, s, speaker)).Where(r => r.Found is not null).ToList();
        if (said.Count == 0)
            return null;
        var best = said.MaxBy(r => r.Found!.Confidence);
        var differs = said.Any(r => r.Found!.Value != best.Found!.Value && r.Found.Confidence > 0.5);
        if (differs)
            best = said[^1];
        if (best.Question is not null)
            questions.Add(new(best.Question, best.Found!.Quote.Text));
        if (!differs)
            return best.Found;
        questions.Add(new("participation.conflict", [.. said.Select(r => r.Found!.Quote.Text)]));
        return best.Found! with { Confidence = 0.5 };
    }

    private static (Found<ParticipationRead>? Found, string? Question) Read(
        Passage passage, Sentence sentence, Speaker speaker)
    {
        var passive = SaidPassive.Match(sentence.Text);
        if (passive.Success && speaker.IsUs(sentence.Text[..passive.Index]) is not false)
            return Denied.IsMatch(sentence.Text[..passive.Index])
                ? (Of(ParticipationRead.Active, 0.5), "participation.negated")
                : (Of(ParticipationRead.Passive, 0.9), null);
        var active = Deeds(sentence.Text)
            .Select(m => (Deed: m, Us: speaker.IsUs(sentence.Text[..m.Index])))
            .Where(m => m.Us is not false && !Wish.IsMatch(sentence.Text[..m.Deed.Index]))
            .OrderByDescending(m => m.Us is true).ThenBy(m => m.Deed.Index)
            .Select(m => m.Deed).FirstOrDefault();
        if (active is null)
            return NoPart.Match(sentence.Text) is { Success: true } none
                && speaker.IsUs(sentence.Text[..none.Index]) is true
                ? (Of(ParticipationRead.Passive, 0.6), "participation.negated")
                : default;
        var upTo = NotOnly.Replace(sentence.Text[..(active.Index + active.Length)], "");
        if (Denied.IsMatch(upTo))
            return (Of(ParticipationRead.Passive, 0.6), "participation.negated");
        if (Earlier.IsMatch(upTo))
            return (Of(ParticipationRead.Active, 0.5), "participation.earlier");
        return speaker.IsUs(sentence.Text[..active.Index]) is true
            ? (Of(ParticipationRead.Active, 0.95), null)
            : (Of(ParticipationRead.Active, 0.5), "participation.whose");

        Found<ParticipationRead> Of(ParticipationRead value, double confidence) =>
            new(value, passage.Quote(sentence), confidence);
    }

    /// <summary>«Deltar i et aktivt nettverk» and «er et aktivt nettverk» do not describe anybody's activity.</summary>
    private static IEnumerable<Match> Deeds(string sentence) =>
        Verb.Matches(sentence).Where(m => !Noun.IsMatch(m.Value)).Concat(State.Matches(sentence));
}
