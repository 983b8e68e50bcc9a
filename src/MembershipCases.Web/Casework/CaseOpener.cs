using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>Opens cases and starts their processes, for people and for the service itself, in the transaction of whoever asks.</summary>
public sealed class CaseOpener(MembershipDb db, ProcessDefinitions definitions, HeldRoles roles, CurrentUser user, Texts texts)
{
    /// <summary>Opens a case, unless one is open about the membership or its status does not fit.</summary>
    public async Task<Result<MembershipCase>> Open(CaseOpening wanted, CaseAdvancer advancer, CancellationToken cancellationToken)
    {
        if (!OpeningRules.Fits(wanted.Kind, wanted.Membership.Status)) return CaseErrors.DoesNotFitStatus;
        if (await Running(wanted, cancellationToken) is { } running) return CaseErrors.AlreadyOpen(running);
        var number = await CaseNumbers.Next(db, user.Today.Year, cancellationToken);
        var offices = await Offices(wanted, cancellationToken);
        var opened = MembershipCase.Open(user.NewId(), number, Described(wanted, offices), definitions.Latest(wanted.Kind).Version, wanted.By, user.Now);
        if (!opened.IsOk) return opened;
        var answered = wanted.Mandate?.AnswerWith(opened.Value) ?? Done.Ok;
        if (!answered.IsOk) return answered.Refused<MembershipCase>();
        db.Cases.Add(opened.Value);
        var asked = await roles.Ask(opened.Value, wanted.Membership, cancellationToken);
        if (!asked.IsOk) return asked.Refused<MembershipCase>();
        var started = await advancer.Start(opened.Value, cancellationToken);
        return started.Then<MembershipCase>(_ => opened.Value);
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
        Title = string.IsNullOrWhiteSpace(wanted.Title) ? texts.In(Language.Bokmål, $"case.title-{wanted.Kind.Word()}", wanted.Membership.Name) : wanted.Title,
        Origin = wanted.Origin,
        DecidingBody = wanted.DecidingBody,
        Offices = offices,
        Mandate = wanted.Mandate,
        PredecessorId = wanted.Predecessor?.Id,
        ReevaluationDueOn = wanted.Kind == CaseKind.Reevaluate && wanted.Membership.NextReevaluation <= user.Today ? wanted.Membership.NextReevaluation : null,
    };

    private async Task<IReadOnlyList<Office>> Offices(CaseOpening wanted, CancellationToken cancellationToken)
    {
        var ids = wanted.Offices.Count > 0 ? wanted.Offices.Distinct().ToList() : [.. wanted.Membership.Offices()];
        var found = await db.Offices.Where(office => ids.Contains(office.Id)).ToListAsync(cancellationToken);
        return [.. ids.Select(id => found.Find(office => office.Id == id)).OfType<Office>().Where(office => office.IsInForce(user.Today))];
    }
}
