using MembershipCases.Domain.Cases;
using MembershipCases.Domain.People;
using MembershipCases.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Tasks;

/// <summary>Which open steps are a person's, and which are others' in the cases of the person's offices.</summary>
public sealed class OpenSteps(MembershipDb db, Actor actor)
{
    private static readonly HashSet<Role> Doing = [Role.CaseHandler, Role.Commissioner, Role.CityGovernmentSecretariat, Role.CouncilSecretariat];

    private readonly List<Role> roles = [.. actor.Authorities.Select(authority => authority.Role).Distinct()];
    private readonly List<Guid> handled = [.. actor.OfficesAs(Role.CaseHandler)];
    private readonly List<Guid> answered = [.. actor.OfficesAs(Role.Commissioner)];

    /// <summary>The offices that the person works for.</summary>
    public IReadOnlyList<Guid> Offices { get; } = [.. actor.OfficesAs(Role.CaseHandler).Concat(actor.OfficesAs(Role.Commissioner)).Distinct()];

    /// <summary>Whether the person does steps at all.</summary>
    public bool HasTasks => roles.Exists(Doing.Contains);

    /// <summary>Whether the person works for an office.</summary>
    public bool HasOffice => Offices.Count > 0;

    /// <summary>Every open step of the cases that are not suspended.</summary>
    public IQueryable<Step> All() => db.Steps.AsNoTracking()
        .Where(step => step.ClosedAt == null && !db.Cases.Any(c => c.Id == step.CaseId && c.SuspendedOn != null));

    /// <summary>The person's own: as <see cref="Step.IsFor"/> says.</summary>
    public IQueryable<Step> Mine() => All().Where(step =>
        (step.OfficeId == null && roles.Contains(step.Role))
        || (step.Role == Role.CaseHandler && handled.Contains(step.OfficeId!.Value))
        || (step.Role == Role.Commissioner && answered.Contains(step.OfficeId!.Value)));

    /// <summary>Those in the cases that some offices answer for, whosever they are.</summary>
    public IQueryable<Step> Of(IReadOnlyCollection<Guid> answering) => All()
        .Where(step => db.Set<CaseOffice>().Any(office => office.CaseId == step.CaseId && answering.Contains(office.OfficeId)));

    /// <summary>Those of others in cases that one of the person's offices answers for.</summary>
    public IQueryable<Step> Others() => Of(Offices).Where(step =>
        !((step.OfficeId == null && roles.Contains(step.Role))
        || (step.Role == Role.CaseHandler && step.OfficeId != null && handled.Contains(step.OfficeId!.Value))
        || (step.Role == Role.Commissioner && step.OfficeId != null && answered.Contains(step.OfficeId!.Value))));
}

/// <summary>The order of the worklist: by deadline, those without one last. Each half lies in an index as it is read.</summary>
public static class WorklistOrder
{
    /// <summary>Those with a deadline, from a place on.</summary>
    public static IQueryable<Step> DatedAfter(this IQueryable<Step> steps, SeeTasks.Place? place)
    {
        var dated = steps.Where(step => step.DueOn != null);
        if (place is var (due, id)) dated = dated.Where(step => step.DueOn > due || (step.DueOn == due && step.Id.CompareTo(id) > 0));
        return dated.OrderBy(step => step.DueOn).ThenBy(step => step.Id);
    }

    /// <summary>Those without a deadline, from a place on.</summary>
    public static IQueryable<Step> UndatedAfter(this IQueryable<Step> steps, SeeTasks.Place? place)
    {
        var undated = steps.Where(step => step.DueOn == null);
        if (place is { DueOn: var due, Id: var id } && due == DateOnly.MaxValue) undated = undated.Where(step => step.Id.CompareTo(id) > 0);
        return undated.OrderBy(step => step.Id);
    }
}
