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
        if (await db.OpenCaseOf(wanted.Membership.Id, except: wanted.Predecessor?.Id, cancellationToken) is { } open)
            return CaseErrors.AlreadyOpen(open);
        var number = await CaseNumbers.Next(db, user.Today.Year, cancellationToken);
        var offices = await Offices(wanted, cancellationToken);
        if (!offices.IsOk) return offices.Refused<MembershipCase>();
        var definition = definitions.Latest(wanted.Kind);
        var opened = MembershipCase.Open(user.NewId(), number, Described(wanted, offices.Value), definition.Version,
            wanted.By, user.Now);
        if (!opened.IsOk) return opened;
        var answered = wanted.Mandate?.TakeUp(opened.Value.Id, wanted.Kind, wanted.Membership.Id) ?? Done.Ok;
        if (!answered.IsOk) return answered.Refused<MembershipCase>();
        db.Cases.Add(opened.Value);
        var asked = await roles.Raise(opened.Value, wanted.Membership, cancellationToken);
        return asked.Then<MembershipCase>(_ => opened.Value);
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

    /// <summary>A case that follows from another keeps the other's offices.</summary>
    private async Task<Result<IReadOnlyList<Office>>> Offices(CaseOpening wanted, CancellationToken cancellationToken)
    {
        var known = (await db.Offices.AsNoTracking().OrderBy(office => office.Key).ToListAsync(cancellationToken))
            .FindAll(office => office.IsInForce(user.Today));
        var chosen = InForce(wanted.Offices.Distinct());
        if (wanted.Predecessor is not null) return chosen;
        if (chosen.Count < wanted.Offices.Distinct().Count()) return CaseErrors.OfficeUnknown;
        return OpeningRules.Offices(chosen, InForce(wanted.Membership.Offices()),
            known.FindAll(office => office.Kind == OfficeKind.ChiefCommissioner), wanted.By);

        List<Office> InForce(IEnumerable<Guid> ids) =>
            [.. ids.Select(id => known.Find(office => office.Id == id)).OfType<Office>()];
    }
}
