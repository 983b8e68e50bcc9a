using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Worklist;

/// <summary>
/// Selects the open steps that a person must do, and those of others in the cases of the person's offices.
/// </summary>
public sealed class OpenSteps
{
    private static readonly HashSet<Role> Doing = [Role.CaseHandler, Role.Commissioner, Role.CityGovernmentSecretariat,
        Role.CouncilSecretariat];

    private readonly MembershipDb db;
    private readonly List<Role> roles;
    private readonly List<Guid> handled;
    private readonly List<Guid> answered;
    private readonly List<Guid> keptOutOf;
    private readonly List<Guid> inAnothersPlace;

    private OpenSteps(MembershipDb db, Actor actor, List<Guid> keptOutOf, List<Guid> inAnothersPlace)
    {
        (this.db, this.keptOutOf, this.inAnothersPlace) = (db, keptOutOf, inAnothersPlace);
        roles = [.. actor.Authorities.Select(authority => authority.Role).Distinct()];
        (handled, answered) = ([.. actor.OfficesAs(Role.CaseHandler)], [.. actor.OfficesAs(Role.Commissioner)]);
        Offices = [.. handled.Concat(answered).Distinct()];
    }

    /// <summary>
    /// Reads the few cases in which the person is disqualified or a replacement; the lists then need no further query
    /// for each step.
    /// </summary>
    public static async Task<OpenSteps> For(MembershipDb db, Actor actor, CancellationToken cancellationToken)
    {
        var (me, principal) = (actor.UserId, actor.OnBehalfOf?.UserId);
        var keptOutOf = await db.Disqualifications.AsNoTracking()
            .Where(question => question.State != DisqualificationState.Fit
                && db.Cases.Any(c => c.Id == question.CaseId && c.ClosedAt == null))
            .Where(question => question.UserId == me || (question.UserId == principal
                && !db.Disqualifications.Any(
                    own => own.CaseId == question.CaseId && own.UserId == me
                        && own.State == DisqualificationState.Fit)))
            .Select(question => question.CaseId).ToListAsync(cancellationToken);
        var others = await db.Replacements.AsNoTracking()
            .Where(replacement => replacement.UserId == me && principal == null && replacement.EndedAt == null)
            .SelectMany(replacement => db.Steps.Where(step =>
                step.CaseId == replacement.CaseId && step.ClosedAt == null && step.Role == replacement.Role
                    && step.OfficeId == replacement.OfficeId))
            .Select(step => step.Id).ToListAsync(cancellationToken);
        return new OpenSteps(db, actor, keptOutOf, others);
    }

    /// <summary>
    /// Whether the person has an overview: those whose roles do the offices' steps, and administrators.
    /// </summary>
    public static bool HasOverview(Actor actor) =>
        actor.Is(Role.Commissioner) || actor.Is(Role.CaseHandler) || actor.Is(Role.Administrator);

    /// <summary>The person's offices.</summary>
    public IReadOnlyList<Guid> Offices { get; }

    /// <summary>Whether the person's roles do steps.</summary>
    public bool HasTasks => roles.Exists(Doing.Contains);

    /// <summary>Whether the person has an office.</summary>
    public bool HasOffice => Offices.Count > 0;

    /// <summary>All open steps of cases that are not suspended.</summary>
    public IQueryable<Step> All() => db.Steps.AsNoTracking()
        .Where(step => step.ClosedAt == null && !db.Cases.Any(c => c.Id == step.CaseId && c.SuspendedOn != null));

    /// <summary>The person's own steps, as <see cref="CaseImpartiality.MayDo"/> decides.</summary>
    public IQueryable<Step> Mine()
    {
        var open = keptOutOf.Count == 0 ? All() : All().Where(step => !keptOutOf.Contains(step.CaseId));
        return inAnothersPlace.Count == 0
            ? open.Where(step =>
                (step.OfficeId == null && roles.Contains(step.Role))
                || (step.Role == Role.CaseHandler && handled.Contains(step.OfficeId!.Value))
                || (step.Role == Role.Commissioner && answered.Contains(step.OfficeId!.Value)))
            : open.Where(step =>
                (step.OfficeId == null && roles.Contains(step.Role))
                || (step.Role == Role.CaseHandler && handled.Contains(step.OfficeId!.Value))
                || (step.Role == Role.Commissioner && answered.Contains(step.OfficeId!.Value))
                || inAnothersPlace.Contains(step.Id));
    }

    /// <summary>The open steps of cases that one of these offices is responsible for.</summary>
    public IQueryable<Step> Of(IReadOnlyCollection<Guid> answering) => All()
        .Where(step => db.Set<CaseOffice>()
            .Any(office => office.CaseId == step.CaseId && answering.Contains(office.OfficeId)));

    /// <summary>Others' steps in cases that one of the person's offices is responsible for.</summary>
    public IQueryable<Step> Others() => Of(Offices).Where(step =>
        !((step.OfficeId == null && roles.Contains(step.Role))
        || (step.Role == Role.CaseHandler && step.OfficeId != null && handled.Contains(step.OfficeId!.Value))
        || (step.Role == Role.Commissioner && step.OfficeId != null && answered.Contains(step.OfficeId!.Value))));
}
