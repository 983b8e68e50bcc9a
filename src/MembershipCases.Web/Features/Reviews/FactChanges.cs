namespace MembershipCases.Web.Features.Reviews;

/// <summary>Formats the facts of an import for one user.</summary>
internal sealed class FactChanges(IReadOnlyDictionary<Guid, string> offices, Texts texts, CurrentUser user)
{
    /// <summary>The facts that an import of the finding would change, and whose yes they need.</summary>
    public IReadOnlyList<FactChange> Of(Finding finding, Membership? membership) =>
        [.. ImportPlan.Facts(finding, membership).Select(fact => Of(fact, membership))];

    /// <summary>A fact that waits after the import; without a place when the register knows it by now.</summary>
    public FactChange Of(WaitingFact waiting, Finding finding, Membership membership)
    {
        var planned = ImportPlan.Facts(finding, membership)
            .FirstOrDefault(fact => (fact.Kind, fact.Value) == (waiting.Kind, waiting.Value));
        return planned is null
            ? new FactChange(waiting.Kind, Shown(waiting.Kind, waiting.Value) ?? "", null, null, null,
                YesOf(membership), null)
            : Of(planned, membership);
    }

    private FactChange Of(PlannedFact fact, Membership? membership) =>
        new(fact.Kind, Shown(fact.Kind, fact.Value) ?? "", Shown(fact.Kind, fact.Before), fact.Source.Page,
            fact.Source.FromLine, ImportPlan.MayState(membership, user.Required) ? null : YesOf(membership!),
            fact.Source.Reason);

    private string YesOf(Membership membership) =>
        string.Join(", ", membership.Offices().Select(office => offices.GetValueOrDefault(office, "")));

    private string? Shown(FactKind kind, string? value) => (kind, value) switch
    {
        (_, null) => null,
        (FactKind.Responsible, _) => offices.GetValueOrDefault(Guid.Parse(value)),
        (FactKind.ArenaKind, _) => texts.Name(Words.Parse<ArenaKind>(value)!.Value),
        _ => value,
    };
}
