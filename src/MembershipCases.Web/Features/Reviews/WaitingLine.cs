namespace MembershipCases.Web.Features.Reviews;

/// <summary>A displayed fact that waits for the yes of those who maintain its membership.</summary>
/// <param name="Id">The id, by which it is confirmed.</param>
/// <param name="Number">The finding's number in the document.</param>
/// <param name="MembershipId">The membership.</param>
/// <param name="Membership">The name of the membership.</param>
/// <param name="Fact">The fact, with whose yes it needs.</param>
/// <param name="MayConfirm">Whether the current user may confirm it.</param>
public sealed record WaitingLine(
    Guid Id, int Number, Guid MembershipId, string Membership, FactChange Fact, bool MayConfirm)
{
    /// <summary>What waits of imported findings, in their order.</summary>
    internal static async Task<IReadOnlyList<WaitingLine>> Of(
        IReadOnlyList<Finding> findings, MembershipDb db, FactChanges changes, CurrentUser user,
        CancellationToken cancellationToken)
    {
        var waiting = findings.Where(finding => finding.Waiting.Count > 0).ToList();
        var memberships = await ImportWork.Memberships(db, waiting.Select(finding => finding.WrittenTo),
            cancellationToken);
        return [.. from finding in waiting
                   let membership = memberships[finding.WrittenTo!.Value]
                   from fact in finding.Waiting
                   select new WaitingLine(fact.Id, finding.Number, membership.Id, membership.Name,
                       changes.Of(fact, finding, membership), membership.IsKeptBy(user.Required))];
    }
}
