namespace MembershipCases.Web.Casework.Worklist;

/// <summary>The order of the worklist: by deadline, those without one last. An index serves each half.</summary>
public static class WorklistOrder
{
    /// <summary>Steps with a deadline, after a position.</summary>
    public static IQueryable<Step> DatedAfter(this IQueryable<Step> steps, WorklistPlace? place)
    {
        var dated = steps.Where(step => step.DueOn != null);
        if (place is var (due, id))
            dated = dated.Where(step => step.DueOn > due || (step.DueOn == due && step.Id.CompareTo(id) > 0));
        return dated.OrderBy(step => step.DueOn).ThenBy(step => step.Id);
    }

    /// <summary>Steps without a deadline, after a position.</summary>
    public static IQueryable<Step> UndatedAfter(this IQueryable<Step> steps, WorklistPlace? place)
    {
        var undated = steps.Where(step => step.DueOn == null);
        if (place is { DueOn: var due, Id: var id } && due == DateOnly.MaxValue)
            undated = undated.Where(step => step.Id.CompareTo(id) > 0);
        return undated.OrderBy(step => step.Id);
    }
}
