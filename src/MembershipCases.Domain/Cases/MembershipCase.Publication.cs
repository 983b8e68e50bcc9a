namespace MembershipCases.Domain.Cases;

/// <content>From when its papers are public, and who reads them before.</content>
public sealed partial class MembershipCase
{
    /// <summary>From when its papers are public; null while they are preparatory. Once public they stay so.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Whether the person may read its papers: everybody once they are public; before that the departments concerned, and the secretariats, who plan the meetings.</summary>
    public bool PapersAreOpenTo(Actor actor, Departments departments) =>
        PublishedAt is not null || actor.Is(Role.CityGovernmentSecretariat) || actor.Is(Role.CouncilSecretariat) || IsConcerned(actor, departments);

    /// <summary>Whether theirs is one of the departments concerned: those of the offices that answer for it.</summary>
    public bool IsConcerned(Actor actor, Departments departments) => departments.Have(actor, _offices.Select(office => office.OfficeId));

    /// <summary>Whether the person may make the papers public before a meeting does: the lead office's case handler.</summary>
    public bool MayPublish(Actor actor) =>
        PublishedAt is null && !Bars(actor) && actor.Is(Role.CaseHandler, _offices.MinBy(office => office.Position)!.OfficeId);

    /// <summary>Makes its papers public before a meeting does.</summary>
    public Result<Done> Publish(Actor actor, DateTimeOffset at)
    {
        if (PublishedAt is not null) return CaseErrors.Published;
        if (Bars(actor)) return DisqualificationErrors.Barred;
        if (!MayPublish(actor)) return CaseErrors.NotYourStep;
        BecomePublic(at);
        return Done.Ok;
    }

    /// <summary>The papers for a meeting that recommends or decides are public.</summary>
    internal void BecomePublic(DateTimeOffset at)
    {
        if (PublishedAt is not null) return;
        PublishedAt = at;
        Happened("case.published", new { at });
    }
}
