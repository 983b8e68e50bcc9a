using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>What a sentence proposes, requests or decides.</summary>
/// <param name="Value">The status; null when the sentence expresses one without a value here.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Question">A doubt that it raises, or null.</param>
internal sealed record StatusPhrase(StatusRead? Value, double Confidence = 1, string? Question = null);

/// <summary>Recognises the sentences that conclude sections, in Bokmål and Nynorsk.</summary>
internal static class StatusPhrases
{
    /// <summary>The question whether the body is asked to consider withdrawing and not joining.</summary>
    public const string WithdrawalConsidered = "status.withdrawal-considered";

    private const string Bodies = @"(?:bystyret|kommunestyret|heradsstyret|formannskapet|byrådet|fylkestinget)";

    private static readonly Regex Decided = Pattern.Of(
        $@"\b(?:{Bodies}\b.{{0,70}}\b(?<verb>vedtatt|vedteke|vedtok|besluttet|beslutta|bestemt|avgjort)|"
        + $@"(?:det|er|ble|blei|vart|blitt|vorte)\s+(?<verb>vedtatt|vedteke|besluttet|beslutta))\b(?<rest>.*)$");

    private static readonly Regex Asked = Pattern.Of(
        $@"\b{Bodies}\b.{{0,50}}\b(?<verb>bedt|bede|ber|bad|ba|anmodet|anmoda|oppmodet|oppmoda|pålagt|oppdrag)\b(?<rest>.*)$");

    private static readonly Regex Advised = Pattern.Of(
        @"(?<head>^.*?)\b(?<verb>anbefales|anbefalt|anbefaler|anbefaling(?:en|a)?\s+er|tilrådd|tilrådes|tilrås|"
        + @"tilrår|tilråding(?:a|en)?\s+er|rår\s+(?:vi\s+)?til|foreslår|foreslås|foreslått|føreslår|føreslås|"
        + @"føreslått|innstiller|innstilles|går\s+inn\s+for)\b(?<rest>.*)$");

    private static readonly Regex Ought = Pattern.Of(@"^(?<head>.*)\b(?<verb>bør)\b(?<rest>.*)$");
    private static readonly Regex Asking = Pattern.Of(@"\b(?:om|hvorvidt|korvidt|hvis|dersom)\b");
    private static readonly Regex Adviser = Pattern.Of(
        @"\b(?:vi|eg|jeg|byråd\w*|det|administrasjonen|kommunen|kommunedirektøren|rådmannen|etaten)\b");
    private static readonly Regex Active = Pattern.Of(@"^(?:anbefaler|tilrår|foreslår|føreslår|innstiller|går)");
    private static readonly Regex Consider = Pattern.Of(
        @"\b(?:vurder\w*|utrede\w*|utreie\w*|utredning|utgreiing|greie\s+ut|legg\w*\s+fr[ae]m\w*|sjå\s+på|se\s+på)\b");
    private static readonly Regex Past = Pattern.Of(@"^(?:vedtok|bad|ba)$");
    private static readonly Regex Not = Pattern.Of(@"\b(?:ikke|ikkje|verken)\b");

    /// <summary>The phrase of the sentence, or null.</summary>
    public static StatusPhrase? In(string sentence) =>
        OfDecision(sentence) ?? OfRequest(sentence) ?? OfAdvice(sentence) ?? OfDuty(sentence);

    private static StatusPhrase? OfDecision(string sentence)
    {
        if (Decided.Match(sentence) is not { Success: true } match
            || StatusAction.First(match.Groups["rest"].Value) is not { } action)
            return null;
        if (Not.IsMatch(match.Value[..(match.Value.Length - match.Groups["rest"].Length + action.At)]))
            return new(null, 0.3, "status.negated");
        var past = Past.IsMatch(match.Groups["verb"].Value);
        return action.Kind switch
        {
            ActionKind.Join => new(StatusRead.JoinDecided, past ? 0.6 : 1, past ? "status.past" : null),
            ActionKind.Withdraw => new(StatusRead.WithdrawDecided, past ? 0.6 : 1, past ? "status.past" : null),
            ActionKind.Strengthen => new(StatusRead.Strengthen, 0.7, "status.continuation-decided"),
            _ => new(StatusRead.Continue, 0.7, "status.continuation-decided"),
        };
    }

    private static StatusPhrase? OfRequest(string sentence)
    {
        if (Asked.Match(sentence) is not { Success: true } match)
            return null;
        var rest = match.Groups["rest"].Value;
        var action = StatusAction.First(rest);
        if (Consider.Match(rest) is { Success: true } consider
            && (action is null ? StatusAction.IsAboutMembership(rest) : consider.Index < action.At))
            return action?.Kind is ActionKind.Withdraw
                ? new(StatusRead.ConsiderRequested, 0.7, WithdrawalConsidered)
                : new(StatusRead.ConsiderRequested);
        return action?.Kind switch
        {
            null => null,
            _ when Not.IsMatch(rest[..action.At]) => new(null, 0.3, "status.negated"),
            ActionKind.Join => new(StatusRead.JoinRequested),
            ActionKind.Withdraw => new(null, 0.4, "status.withdrawal-requested"),
            _ => new(null, 0.4, "status.continuation-requested"),
        };
    }

    private static StatusPhrase? OfAdvice(string sentence)
    {
        if (Advised.Match(sentence) is not { Success: true } match)
            return null;
        if (Active.IsMatch(match.Groups["verb"].Value) && !Adviser.IsMatch(match.Groups["head"].Value))
            return null;
        return OfAction(match.Groups["rest"].Value, StatusAction.IsAboutMembership(sentence), 1);
    }

    private static StatusPhrase? OfDuty(string sentence)
    {
        if (Ought.Match(sentence) is not { Success: true } match || Asking.IsMatch(match.Groups["head"].Value))
            return null;
        return OfAction(match.Groups["rest"].Value, StatusAction.IsAboutMembership(match.Groups["head"].Value), 0.8);
    }

    private static StatusPhrase? OfAction(string rest, bool aboutMembership, double confidence)
    {
        if (StatusAction.First(rest) is not { } action || (!aboutMembership && action.Kind is not ActionKind.Join)
            || action.At > 60)
            return null;
        var negated = Not.IsMatch(rest[..action.At]);
        var other = StatusAction.First(rest[(action.At + action.Length)..]);
        var mixed = other is { Kind: ActionKind.Withdraw }
            && action.Kind is ActionKind.Continue or ActionKind.Strengthen;
        return action.Kind switch
        {
            ActionKind.Continue when negated => new(StatusRead.WithdrawProposed, 0.6, "status.negated"),
            _ when negated => new(null, 0.3, "status.negated"),
            ActionKind.Join => new(null, 0.4, "status.join-proposed"),
            ActionKind.Withdraw => new(StatusRead.WithdrawProposed, confidence),
            ActionKind.Strengthen =>
                new(StatusRead.Strengthen, mixed ? 0.5 : confidence, mixed ? "status.mixed" : null),
            _ => new(StatusRead.Continue, mixed ? 0.5 : confidence, mixed ? "status.mixed" : null),
        };
    }
}
