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

    /// <summary>The person's own, and those of others in the cases of the person's offices.</summary>
    public IQueryable<Step> MineAndOthers() => All().Where(step =>
        Mine().Any(mine => mine.Id == step.Id) || db.Set<CaseOffice>().Any(office => office.CaseId == step.CaseId && Offices.Contains(office.OfficeId)));

    /// <summary>Those in the cases that some offices answer for, whosever they are.</summary>
    public IQueryable<Step> Of(IReadOnlyCollection<Guid> answering) => All()
        .Where(step => db.Set<CaseOffice>().Any(office => office.CaseId == step.CaseId && answering.Contains(office.OfficeId)));

    /// <summary>Those of others in cases that one of the person's offices answers for.</summary>
    public IQueryable<Step> Others() => All()
        .Where(step => db.Set<CaseOffice>().Any(office => office.CaseId == step.CaseId && Offices.Contains(office.OfficeId)))
        .Where(step => !Mine().Any(mine => mine.Id == step.Id));
}

/// <summary>The order of the worklist.</summary>
public static class WorklistOrder
{
    /// <summary>By deadline, those without one last, from a place on.</summary>
    public static IQueryable<Step> After(this IQueryable<Step> steps, SeeTasks.Place? place)
    {
        var sorted = steps.OrderBy(step => step.DueOn ?? DateOnly.MaxValue).ThenBy(step => step.Id);
        if (place is null) return sorted;
        var (due, id) = place;
        return sorted.Where(step => (step.DueOn ?? DateOnly.MaxValue) > due || ((step.DueOn ?? DateOnly.MaxValue) == due && step.Id.CompareTo(id) > 0));
    }
}
