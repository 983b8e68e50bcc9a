using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>An action on a membership.</summary>
internal enum ActionKind
{
    Continue,
    Strengthen,
    Withdraw,
    Join,
}

/// <summary>Words that express an action on a membership.</summary>
/// <param name="Kind">The action.</param>
/// <param name="At">The offset of the words.</param>
/// <param name="Length">The length of the words.</param>
internal sealed record StatusAction(ActionKind Kind, int At, int Length)
{
    private const string Object =
        @"(?:\s+(?:\w+\s+)?(?:samarbeidet|medlemskapet|deltakelsen|deltagelsen|deltakinga|engasjementet|arbeidet|nettverket))?";
    private const string Stay =
        @"(?:videreføre[srt]?|videreført|vidareføre?[srt]?|vidareført|vidareførast|før(?:e[srt]?|"
        + @"t)\s+(?:\p{L}+\s+){0,3}?vid[ae]re|førast\s+vidare|fortsette[rs]?|fortsatt|halde?\s+fram|opprettholde[s]?|"
        + @"opprettholdt|oppretthalde|oppretthaldast|oppretthalde|halde\s+oppe)";

    private static readonly (ActionKind Kind, Regex Words)[] Kinds =
    [
        (ActionKind.Strengthen, Pattern.Of($@"\b{Stay}{Object}\s*,?\s*og\s+(?:å\s+)?styrk\w*")),
        (ActionKind.Continue, Pattern.Of($@"\b{Stay}\b")),
        (ActionKind.Strengthen, Pattern.Of(@"\bstyrk(?:e|es|je|jast|et|a|t)\b")),
        (ActionKind.Withdraw,
            Pattern.Of(@"\b(?:avslutte[srt]?|avslutta|avsluttast|avvikle[srt]?|avvikla|utmeld\w*|"
                + @"melde[srt]?\s+(?:\S+\s+){0,6}?ut|meldast\s+ut|sier?\s+opp|si(?:es)?\s+opp|seie\s+opp|"
                + @"seiast\s+opp|trekk(?:e|er|je|jer)\s+(?:\S+\s+){0,4}?(?:ut|seg)|tre\s+ut|gå\s+ut\s+av)\b")),
        (ActionKind.Join,
            Pattern.Of(@"\b(?:innmeld\w*|melde[srt]?\s+(?:\S+\s+){0,6}?inn|meldast\s+inn|"
                + @"slutte[r]?\s+(?:\S+\s+){0,2}?(?:seg|oss)\s+til|bli(?:r)?\s+(?:med|medlem\w*)\b|gå\s+inn\s+i|"
                + @"tre\s+inn\s+i|tiltre|søke\s+(?:om\s+)?(?:medlemskap|opptak))\b")),
    ];

    private static readonly Regex Membership = Pattern.Of(
        @"\b(?:samarbeid\w*|medlem\w*|delta\w*|nettverk\w*|engasjement\w*|avtale\w*|arbeidet|initiativ\w*|"
        + @"tilknytning\w*|partnerskap\w*|kommunen|organisasjon\w*|venskap\w*|vennskap\w*|innmeld\w*|utmeld\w*)\b");

    /// <summary>The first such words, the longer where two start together; null when there are none.</summary>
    public static StatusAction? First(string text) => Kinds
        .Select(k => (k.Kind, Match: k.Words.Match(text)))
        .Where(k => k.Match.Success)
        .OrderBy(k => k.Match.Index).ThenByDescending(k => k.Match.Length)
        .Select(k => new StatusAction(k.Kind, k.Match.Index, k.Match.Length))
        .FirstOrDefault();

    /// <summary>Whether the words are about a membership, and not about a network's subject.</summary>
    public static bool IsAboutMembership(string text) => Membership.IsMatch(text);
}
