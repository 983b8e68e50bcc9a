namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Reads the status of a section from all its sentences.</summary>
internal static class StatusReader
{
    /// <summary>The status and its doubts; null when nothing is stated.</summary>
    public static Found<StatusRead>? In(Passage passage, ICollection<ReviewQuestion> questions)
    {
        var said = passage.Sentences
            .Select(s => (Sentence: s, Phrase: StatusPhrases.In(s.Text)))
            .Where(s => s.Phrase is not null)
            .ToList();
        foreach (var unnamed in said.Where(s => s.Phrase!.Value is null))
            questions.Add(new(unnamed.Phrase!.Question!, unnamed.Sentence.Text));
        var named = said.Where(s => s.Phrase!.Value is not null).ToList();
        if (named.Count == 0)
        {
            if (said.Count == 0)
                questions.Add(new("status.missing"));
            return null;
        }

        var chosen = named.Aggregate((best, next) => Rank(next.Phrase!) >= Rank(best.Phrase!) ? next : best);
        var conflict = named.Any(s => Contradicts(s.Phrase!.Value!.Value, chosen.Phrase!.Value!.Value));
        if (conflict)
            questions.Add(new("status.conflict", [.. named.Select(s => s.Sentence.Text)]));
        if (chosen.Phrase!.Question is { } question)
            questions.Add(new(question, chosen.Sentence.Text));
        return new(chosen.Phrase.Value!.Value, passage.Quote(chosen.Sentence),
            conflict ? Math.Min(0.6, chosen.Phrase.Confidence) : chosen.Phrase.Confidence);
    }

    /// <summary>
    /// A decision outranks a request and a request outranks advice; an old decision outranks nothing.
    /// </summary>
    private static int Rank(StatusPhrase phrase) => (phrase.Value, phrase.Question) switch
    {
        (StatusRead.JoinDecided or StatusRead.WithdrawDecided, "status.past") => 0,
        (StatusRead.WithdrawDecided or StatusRead.JoinDecided, _) => 5,
        (StatusRead.JoinRequested, _) => 4,
        (StatusRead.ConsiderRequested, _) => 3,
        (StatusRead.WithdrawProposed, _) => 2,
        _ => 1,
    };

    private static bool Contradicts(StatusRead said, StatusRead chosen) =>
        Goal(said) is { } a && Goal(chosen) is { } b && a != b;

    private static string? Goal(StatusRead status) => status switch
    {
        StatusRead.Continue or StatusRead.Strengthen => "stay",
        StatusRead.WithdrawProposed or StatusRead.WithdrawDecided => "leave",
        StatusRead.JoinDecided or StatusRead.JoinRequested => "enter",
        _ => null,
    };
}
