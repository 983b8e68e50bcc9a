using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Tasks;

/// <summary>A secretariat's tasks besides its agenda, and what waits for archivists and administrators.</summary>
public sealed record SecretariatTasks(
    IReadOnlyList<QuestionRow> Questions, IReadOnlyList<PendingRow> Pending, IReadOnlyList<UnconfirmedRow> Unconfirmed,
    IReadOnlyList<ReopeningRow> Reopenings, IReadOnlyList<StatedRow> Entries,
    IReadOnlyList<StatedRow> MandateCorrections)
{
    private const int Most = 50;

    private static readonly Role[] InLine = [Role.CouncilSecretariat, Role.CityGovernmentSecretariat, Role.Commissioner,
        Role.Administrator];

    /// <summary>
    /// The tasks of the bodies that the person serves, and the rulings whose turn to record is theirs, oldest first.
    /// </summary>
    public static async Task<SecretariatTasks> Of(
        MembershipDb db, Affiliations seats, Actor actor, CancellationToken cancellationToken)
    {
        var questions = InLine.Any(actor.Is) ? await Open(db, seats, actor, cancellationToken) : [];
        var reopenings = await ToReopen(db, actor, cancellationToken);
        if (!actor.Is(Role.CouncilSecretariat) && !actor.Is(Role.CityGovernmentSecretariat))
            return new SecretariatTasks(questions, [], [], reopenings, [], []);
        var bodies = (await db.Bodies.AsNoTracking().Select(body => body.Key).ToListAsync(cancellationToken)).FindAll(
            body => Secretariats.MayServe(actor, body));
        var pending = (await (
            from written in db.PendingTreatments.AsNoTracking()
            where written.State == PendingState.Waiting
            join step in db.Steps on written.StepId equals step.Id
            where bodies.Contains(step.Body!)
            join of in db.Cases on written.CaseId equals of.Id
            join person in db.Users on written.ProposedBy equals person.Id
            orderby written.ProposedAt
            select new { written.MeetingId, written.StepId, of.Year, of.Sequence, of.Title, person.Name, written.ProposedBy,
                written.ProposedFor, written.ProposedAt }).Take(Most).ToListAsync(cancellationToken))
            .ConvertAll(row => new PendingRow(row.MeetingId, row.StepId, row.Year, row.Sequence, row.Title, row.Name,
                !FourEyes.MayConfirm(actor, row.ProposedBy, row.ProposedFor), row.ProposedAt));
        var corrections = (await (
            from written in db.Corrections.AsNoTracking()
            where written.DecidedAt == null
            join step in db.Steps on written.StepId equals step.Id
            where bodies.Contains(step.Body!)
            join item in db.Set<AgendaItem>() on step.Id equals item.StepId
            join of in db.Cases on written.CaseId equals of.Id
            join person in db.Users on written.By equals person.Id
            orderby written.At
            select new { item.MeetingId, item.StepId, of.Year, of.Sequence, of.Title, person.Name, written.By,
                written.OnBehalfOf, written.At }).Take(Most).ToListAsync(cancellationToken))
            .ConvertAll(row => new PendingRow(row.MeetingId, row.StepId, row.Year, row.Sequence, row.Title, row.Name,
                !FourEyes.MayConfirm(actor, row.By, row.OnBehalfOf), row.At));
        return new SecretariatTasks(questions, [.. pending.Concat(corrections).OrderBy(row => row.Since)],
            actor.Is(Role.CouncilSecretariat) ? await ToConfirm(db, cancellationToken) : [], reopenings,
            actor.Is(Role.CouncilSecretariat) ? await Entered(db, actor, cancellationToken) : [],
            actor.Is(Role.CouncilSecretariat) ? await Corrected(db, actor, cancellationToken) : []);
    }

    private static async Task<IReadOnlyList<StatedRow>> Entered(
        MembershipDb db, Actor actor, CancellationToken cancellationToken) =>
        [.. (await db.Memberships.AsNoTracking().Where(of => of.Waiting != null).OrderBy(of => of.Id).Take(Most)
            .ToListAsync(cancellationToken))
            .Select(of => new StatedRow($"/register/{of.Id}#entry", of.Name, of.Waiting!.At, !of.Waiting.MayBeSettledBy(actor)))];

    private static async Task<IReadOnlyList<ReopeningRow>> ToReopen(
        MembershipDb db, Actor actor, CancellationToken cancellationToken) =>
        !actor.Is(Role.Archivist) && !actor.Is(Role.Administrator)
            ? []
            : (await (
                from asked in db.Reopenings.AsNoTracking()
                where asked.DecidedAt == null
                join of in db.Cases on asked.CaseId equals of.Id
                join person in db.Users on asked.By equals person.Id
                orderby asked.At
                select new { of.Year, of.Sequence, of.Title, person.Name, asked.By, asked.OnBehalfOf, asked.At })
                .Take(Most).ToListAsync(cancellationToken))
                .ConvertAll(row => new ReopeningRow(row.Year, row.Sequence, row.Title, row.Name,
                    !FourEyes.MayConfirm(actor, row.By, row.OnBehalfOf), row.At));

    private static async Task<IReadOnlyList<UnconfirmedRow>> ToConfirm(
        MembershipDb db, CancellationToken cancellationToken)
    {
        var open = await db.Unanswered().AsNoTracking()
            .Join(db.Memberships, mandate => mandate.MembershipId, of => of.Id, (mandate, of) => new { mandate, of.Name })
            .OrderBy(row => row.mandate.Id).ToListAsync(cancellationToken);
        return [.. open.Where(row => !row.mandate.IsConfirmed).Take(Most).Select(row =>
            new UnconfirmedRow(row.mandate.Id, row.Name, row.mandate.Text.ToldIn, row.mandate.RecordedAt))];
    }

    private static async Task<IReadOnlyList<StatedRow>> Corrected(
        MembershipDb db, Actor actor, CancellationToken cancellationToken) =>
        [.. (await db.Mandates.AsNoTracking().Where(mandate => mandate.Waiting != null)
            .Join(db.Memberships, mandate => mandate.MembershipId, of => of.Id,
                (mandate, of) => new { mandate.Id, of.Name, mandate.Waiting })
            .OrderBy(row => row.Id).Take(Most).ToListAsync(cancellationToken))
            .Select(row => new StatedRow($"/mandates/{row.Id}/correction", row.Name, row.Waiting!.At,
                !row.Waiting.MayBeConfirmedBy(actor)))];

    private static async Task<List<QuestionRow>> Open(
        MembershipDb db, Affiliations seats, Actor actor, CancellationToken cancellationToken)
    {
        var cases = await db.Cases.AsNoTracking().Include(of => of.Disqualifications)
            .Where(of => of.ClosedAt == null
                && of.Disqualifications.Any(question => question.State == DisqualificationState.Raised))
            .ToListAsync(cancellationToken);
        var lines = await seats.LinesOf(
            [.. cases.SelectMany(of => of.Disqualifications).Select(question => question.Body).Distinct()], cancellationToken);
        return [.. (from of in cases
                    from question in of.Disqualifications
                    where question.State == DisqualificationState.Raised
                        && of.Impartiality.MayRuleOn(question.UserId, lines[question.Body], actor)
                    orderby question.RaisedAt
                    select new QuestionRow(of.Year, of.Sequence, of.Title, question.Name, question.RaisedAt)).Take(Most)];
    }
}
