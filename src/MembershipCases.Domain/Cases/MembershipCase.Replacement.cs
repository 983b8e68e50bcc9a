namespace MembershipCases.Domain.Cases;

/// <content>Who does the steps of those who are kept out.</content>
public sealed partial class MembershipCase
{
    private readonly List<Replacement> _replacements = [];

    /// <summary>Everybody who was ever named in another's place.</summary>
    public IReadOnlyList<Replacement> Replacements => _replacements;

    /// <summary>Whether the person may do the step: as their own, or in the place of one who is kept out.</summary>
    public bool IsFor(Step step, Actor actor) => !Bars(actor) && (step.IsFor(actor) || StandsIn(step, actor) is not null);

    /// <summary>By which naming the person does the step; null when it is their own, or not theirs at all.</summary>
    public Replacement? StandsIn(Step step, Actor actor) =>
        step.IsFor(actor) ? null : _replacements.Find(replacement => replacement.Covers(step, actor));

    /// <summary>Whether the person may name replacements: the chief commissioner and an administrator, unless they are kept out themselves.</summary>
    public bool MayNameReplacement(Actor actor, IEnumerable<Guid> heads) =>
        !Bars(actor) && (actor.Is(Role.Administrator) || heads.Any(office => actor.Is(Role.Commissioner, office)));

    /// <summary>What a person does in the case: their roles in the offices that answer for it.</summary>
    public IReadOnlyList<Authority> PlacesOf(Actor actor) =>
        [.. _offices.SelectMany(office => new[] { Role.CaseHandler, Role.Commissioner }.Where(role => actor.Is(role, office.OfficeId)).Select(role => new Authority(role, office.OfficeId)))];

    /// <summary>Names somebody who does in this case what a person would do who is kept out. It takes the place of an earlier naming.</summary>
    public Result<Done> NameReplacement(Func<Guid> newId, Nomination wanted, Actor by, DateTimeOffset at)
    {
        if (ClosedAt is not null) return CaseErrors.Ended;
        if (Bars(by)) return DisqualificationErrors.Barred;
        if (!MayNameReplacement(by, wanted.Heads)) return CaseErrors.NotYourStep;
        if (string.IsNullOrWhiteSpace(wanted.Reason)) return CaseErrors.ReasonMissing;
        var places = PlacesOf(wanted.InsteadOf);
        if (Refusal(wanted, places) is { } refusal) return refusal;
        foreach (var place in places)
        {
            _replacements.Find(held => held.EndedAt is null && (held.Role, held.OfficeId) == (place.Role, place.OfficeId))?.End(at);
            _replacements.Add(new Replacement(newId(), Id, place, wanted, by.UserId, at));
        }

        Happened(new ReplacementNamed(
            wanted.Person.UserId, wanted.Person.Name, wanted.InsteadOf.UserId,
            [.. places.Select(place => new ReplacementNamed.Place(place.Role.Word(), place.OfficeId))]) { Reason = wanted.Reason.Trim() });
        return Done.Ok;
    }

    private Error? Refusal(Nomination wanted, IReadOnlyList<Authority> places)
    {
        var person = wanted.Person;
        if (places.Count == 0 || !Bars(wanted.InsteadOf)) return ReplacementErrors.NotAway(wanted.InsteadOf.Name);
        if (Bars(person)) return ReplacementErrors.IsBarred(person.Name);
        if (!places.All(place => person.Is(place.Role))) return ReplacementErrors.LacksTheRole(person.Name);
        var approves = places.Where(place => place.Role == Role.Commissioner).Select(place => place.OfficeId).ToList();
        var drafted = _assessments.Exists(assessment => assessment.DraftedBy == person.UserId && approves.Contains(assessment.OfficeId));
        return drafted ? ReplacementErrors.Drafted(person.Name) : null;
    }

    private void EndReplacementsOf(Guid userId, DateTimeOffset at)
    {
        foreach (var held in _replacements.Where(held => held.InsteadOf == userId && held.EndedAt is null)) held.End(at);
    }
}
