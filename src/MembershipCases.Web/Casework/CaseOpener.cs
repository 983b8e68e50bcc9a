using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>
/// The part of <see cref="CaseProcess"/> that creates a case: its number, offices and title, and who is disqualified
/// from the start.
/// </summary>
internal sealed class CaseOpener(
    MembershipDb db, ProcessDefinitions definitions, HeldRoles roles, CurrentUser user, Texts texts)
{
    /// <summary>Adds the case without starting its process.</summary>
    public async Task<Result<MembershipCase>> Open(CaseOpening wanted, CancellationToken cancellationToken)
    {
        if (!OpeningRules.Fits(wanted.Kind, wanted.Membership.Status)) return CaseErrors.DoesNotFitStatus;
        if (await Running(wanted, cancellationToken) is { } running) return CaseErrors.AlreadyOpen(running);
        var number = await CaseNumbers.Next(db, user.Today.Year, cancellationToken);
        var offices = await Offices(wanted, cancellationToken);
        var definition = definitions.Latest(wanted.Kind);
        var opened = MembershipCase.Open(user.NewId(), number, Described(wanted, offices), definition.Version,
            wanted.By, user.Now);
        if (!opened.IsOk) return opened;
        var answered = wanted.Mandate?.TakeUp(opened.Value.Id, wanted.Kind, wanted.Membership.Id) ?? Done.Ok;
        if (!answered.IsOk) return answered.Refused<MembershipCase>();
        db.Cases.Add(opened.Value);
        var asked = await roles.Raise(opened.Value, wanted.Membership, cancellationToken);
        return asked.Then<MembershipCase>(_ => opened.Value);
    }

    private async Task<CaseNumber?> Running(CaseOpening wanted, CancellationToken cancellationToken)
    {
        var ends = wanted.Predecessor?.Id;
        var running = await db.Cases
            .Where(c => c.MembershipId == wanted.Membership.Id && c.ClosedAt == null && c.Id != ends)
            .Select(c => new { c.Year, c.Sequence })
            .FirstOrDefaultAsync(cancellationToken);
        return running is null ? null : new CaseNumber(running.Year, running.Sequence);
    }

    private NewCase Described(CaseOpening wanted, IReadOnlyList<Office> offices) => new()
    {
        Kind = wanted.Kind,
        MembershipId = wanted.Membership.Id,
        Title = string.IsNullOrWhiteSpace(wanted.Title) ? UsualTitle(wanted) : wanted.Title,
        Origin = wanted.Origin,
        DecidingBody = wanted.DecidingBody,
        Offices = offices,
        Mandate = wanted.Mandate,
        PredecessorId = wanted.Predecessor?.Id,
        ReevaluationDueOn = wanted.Kind == CaseKind.Reevaluate && wanted.Membership.NextReevaluation <= user.Today
            ? wanted.Membership.NextReevaluation
            : null,
    };

    private string UsualTitle(CaseOpening wanted) =>
        texts.In(Language.Bokmål, $"case.title-{wanted.Kind.Word()}", wanted.Membership.Name);

    private async Task<IReadOnlyList<Office>> Offices(CaseOpening wanted, CancellationToken cancellationToken)
    {
        var ids = wanted.Offices.Count > 0 ? wanted.Offices.Distinct().ToList() : [.. wanted.Membership.Offices()];
        var found = await db.Offices.Where(office => ids.Contains(office.Id)).ToListAsync(cancellationToken);
        return [.. ids.Select(id => found.Find(office => office.Id == id)).OfType<Office>()
            .Where(office => office.IsInForce(user.Today))];
    }
}
