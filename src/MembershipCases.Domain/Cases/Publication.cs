using System.Linq.Expressions;

namespace MembershipCases.Domain.Cases;

/// <summary>Whether the papers of a case are public, and who may read them before that. A part of the case.</summary>
public sealed class Publication
{
    private readonly CaseOffices _offices;
    private readonly CaseImpartiality _impartiality;

    internal Publication(CaseOffices offices, CaseImpartiality impartiality) =>
        (_offices, _impartiality) = (offices, impartiality);

    /// <summary>When the papers became public; null while they are preparatory. Once public they stay so.</summary>
    public DateTimeOffset? PublishedAt { get; internal set; }

    /// <summary>
    /// Selects cases whose papers are preparatory, so that <see cref="MayRead"/> must be checked; translated to SQL.
    /// </summary>
    public static Expression<Func<MembershipCase, bool>> IsPreparatory { get; } = of => of.PublishedAt == null;

    /// <summary>
    /// Whether the person may read the papers: everybody once they are public; before that the departments concerned,
    /// and the secretariats, who plan the meetings.
    /// </summary>
    public bool MayRead(Actor actor, Departments departments) => PublishedAt is not null
        || actor.Is(Role.CityGovernmentSecretariat) || actor.Is(Role.CouncilSecretariat)
        || Concerns(actor, departments);

    /// <summary>Whether the person belongs to a department concerned: those of the responsible offices.</summary>
    public bool Concerns(Actor actor, Departments departments) =>
        departments.Have(actor, _offices.All.Select(office => office.OfficeId));

    /// <summary>
    /// Whether the person may make the papers public before a meeting does: the lead office's case handler.
    /// </summary>
    public bool MayPublish(Actor actor) => PublishedAt is null
        && !_impartiality.IsDisqualified(actor) && _offices.IsLeadHandler(actor);

    internal Result<CasePublished?> Publish(Actor actor, DateTimeOffset at)
    {
        if (PublishedAt is not null) return CaseErrors.Published;
        if (_impartiality.IsDisqualified(actor)) return DisqualificationErrors.Disqualified;
        return MayPublish(actor) ? Publish(at) : CaseErrors.NotYourStep;
    }

    /// <summary>Makes the papers public because of a meeting; null when they already were.</summary>
    internal CasePublished? Publish(DateTimeOffset at)
    {
        if (PublishedAt is not null) return null;
        PublishedAt = at;
        return new CasePublished(at);
    }
}
