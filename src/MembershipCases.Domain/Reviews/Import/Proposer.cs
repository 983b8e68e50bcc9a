using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Reviews.Import;

/// <summary>Matches findings with the register. Uncertain matches become questions.</summary>
public sealed class Proposer(
    IReadOnlyList<KnownMembership> memberships, IReadOnlyList<KnownOffice> offices, ReviewText text)
{
    private const double Sure = 0.9;

    /// <summary>The proposal for a finding.</summary>
    public Proposal Propose(FindingRead read)
    {
        var questions = read.Questions.ToList();
        var membership = Membership(read, questions);
        var proposed = new FindingText
        {
            MembershipId = membership?.Id,
            Name = membership?.Name ?? read.Name.Value,
            OtherNames = OtherNames(read, membership),
            Kind = membership?.Kind ?? Kind(read, questions),
            FirstStatus = FirstStatuses.Of(read)[0],
            Offices = [.. read.Responsible.Select(office => Office(office.Value, questions))],
            Participation = Of(read.Participation?.Value),
            Status = read.Status?.Value,
            ArenaSince = read.ArenaSince?.Value,
            MemberSince = read.MemberSince?.Value,
            Through = read.Through?.Value,
        };
        var waits = proposed.Strength is { } strength && membership?.Waiting.Contains(strength) == true;
        return new(read with { Questions = questions },
            proposed with { RecordsMandate = proposed.Strength is not null && !waits },
            read.Confidence >= Sure && questions.Count == 0);
    }

    private KnownMembership? Membership(FindingRead read, List<ReviewQuestion> questions)
    {
        var candidates = memberships.Where(m => m.Kind is ArenaKind.TwinTown == read.IsTwinTown).ToList();
        var same = candidates.FindAll(m => SameName.Any(Names(read), m.Names));
        if (same is [var one]) return one;
        if (same.Count > 1) questions.Add(new("match.several", string.Join(", ", same.Select(m => m.Name))));
        if (same.Count > 0) return null;
        var like = candidates.Find(m => m.Names.Any(name => Likeness.IsLike(name, read.Name.Value)));
        if (like is not null) questions.Add(new("match.like", like.Name));
        return like;
    }

    private static IEnumerable<string> Names(FindingRead read) =>
        read.OtherNames.Where(name => name.Confidence > 0.8).Select(name => name.Value).Prepend(read.Name.Value);

    private static List<string> OtherNames(FindingRead read, KnownMembership? membership)
    {
        var known = membership?.Names ?? [read.Name.Value];
        return [.. read.OtherNames.Select(name => name.Value).Prepend(read.Name.Value)
            .Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase))
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private ArenaKind? Kind(FindingRead read, List<ReviewQuestion> questions)
    {
        if (read.IsTwinTown) return ArenaKind.TwinTown;
        var section = text.Lines.Skip(read.Name.Quote.Lines.To).Take(read.Lines.To - read.Name.Quote.Lines.To)
            .Select(line => line.Text);
        if (KindWords.In(read.Name.Value, string.Join(' ', section)) is { } kind) return kind;
        questions.Add(new("kind.unknown"));
        return null;
    }

    private Guid? Office(string written, List<ReviewQuestion> questions)
    {
        var found = offices.FirstOrDefault(office => office.Titles.Contains(written, StringComparer.OrdinalIgnoreCase));
        if (found is null) questions.Add(new("office.unknown", written));
        return found?.Id;
    }

    private static Participation Of(ParticipationRead? read) => read switch
    {
        ParticipationRead.Active => Participation.Active,
        ParticipationRead.Passive => Participation.Passive,
        _ => Participation.NotStated,
    };
}
