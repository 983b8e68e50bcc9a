using MediatR;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>Simulates the reminders of the next twelve months with the functions that send them.</summary>
public static class SimulateReminders
{
    /// <summary>The receivers and the assumption.</summary>
    /// <param name="Role">Receivers with this role; null for all.</param>
    /// <param name="UserId">This receiver; null for all.</param>
    /// <param name="InTime">Whether everything is done on its last day; otherwise nothing is ever done.</param>
    [AllowedTo(Domain.People.Role.Administrator, Domain.People.Role.Commissioner)]
    public sealed record Query(Role? Role, Guid? UserId, bool InTime) : IQuery<View>;

    /// <summary>A reminder to a person, with the message that would contain it.</summary>
    public sealed record Line(DateOnly On, Person To, Audience As, DueItem DueItem, int Offset, int Message);

    /// <summary>A receiver.</summary>
    public sealed record Person(Guid Id, string Name, Role Role);

    /// <summary>The result for a year.</summary>
    /// <param name="From">The first day.</param>
    /// <param name="To">The last day.</param>
    /// <param name="People">The people whose messages the user may see.</param>
    /// <param name="Reevaluations">The number of re-evaluation cases that would open.</param>
    /// <param name="Lines">The reminders to the selected receivers, by day.</param>
    /// <param name="Unforeseen">The re-evaluations whose process does not say how it goes on, so that some is missing.</param>
    public sealed record View(
        DateOnly From, DateOnly To, IReadOnlyList<Person> People, int Reevaluations, IReadOnlyList<Line> Lines,
        IReadOnlyList<string> Unforeseen)
    {
        /// <summary>The number of messages.</summary>
        public int Messages => Lines.Select(line => line.Message).Distinct().Count();
    }

    internal sealed class Handler(
        MembershipDb db, DueItems dueItems, Forecast forecast, Ladders ladders, CurrentUser user)
            : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var to = user.Today.AddYears(1).AddDays(-1);
            var run = await DueRun.Read(db, dueItems, to.AddDays(ladders.Reach), cancellationToken);
            var people = run.People.Where(MaySee).Select(person => new Person(person.Id, person.Name, RoleOf(person)))
                .OrderBy(person => person.Name, StringComparer.CurrentCulture).ToList();
            var asked = people.Where(
                person => (request.Role is null || person.Role == request.Role)
                    && (request.UserId is null || person.Id == request.UserId)).ToDictionary(person => person.Id);
            var each = run.DueItems.Select(dueItem => (DueItem: dueItem, Seen: Foreseen(dueItem, to, request.InTime)))
                .ToList();
            var foreseen = each.SelectMany(one => one.Seen.Items).ToList();
            var opening = run.DueItems.Count(dueItem => Opens(dueItem) && dueItem.Subject.Anchor <= to);
            var simulated = Run(run, foreseen, to);
            return new View(user.Today, to, people, opening,
                [.. Lines(simulated, foreseen, run).Where(line => asked.ContainsKey(line.To.Id))],
                [.. each.Where(one => !one.Seen.IsWhole).Select(one => one.DueItem.Summary.Title)]);
        }

        private SimulationResult Run(DueRun run, List<DueItem> foreseen, DateOnly to)
        {
            var cadences = run.People.ToDictionary(person => person.Id, person => person.Reminders);
            return new Simulation(ladders, run.Recipients, id => cadences[id]).Run(
                user.Today, to, foreseen.ConvertAll(dueItem => dueItem.Subject), run.LastOffset,
                run.Pending.Select(reminder => reminder.Notice(ladders)));
        }

        private static bool Opens(DueItem dueItem) =>
            dueItem.Subject is { Kind: ReminderKind.Reevaluation, Offices.Count: > 0 };

        private Forecast.Foreseen Foreseen(DueItem dueItem, DateOnly to, bool inTime) =>
            Opens(dueItem)
                ? forecast.Of(dueItem, to, inTime)
                : new Forecast.Foreseen([inTime ? dueItem with { Subject = InTime(dueItem.Subject) } : dueItem], true);

        /// <summary>
        /// Done on its last day, or today when that has passed. A mandate without a deadline has no last day.
        /// </summary>
        private Subject InTime(Subject subject) =>
            subject.Kind == ReminderKind.MandateWithoutDeadline
                ? subject
                : subject with { Until = subject.Anchor > user.Today ? subject.Anchor : user.Today };

        private static IEnumerable<Line> Lines(SimulationResult simulated, List<DueItem> foreseen, DueRun run)
        {
            var known = foreseen.ToDictionary(dueItem => (dueItem.Subject.Id, dueItem.Subject.Anchor));
            var people = run.People.ToDictionary(person => person.Id,
                person => new Person(person.Id, person.Name, RoleOf(person)));
            return simulated.Messages.SelectMany((message, number) => message.Reminders.Select(told => new Line(
                message.On, people[message.UserId], told.Receiver.As,
                known[(told.Notice.Subject.Id, told.Notice.Subject.Anchor)], told.Notice.Occurrence.Offset,
                number + 1)));
        }

        /// <summary>
        /// Administrators see everybody; commissioners themselves and those who work for their offices.
        /// </summary>
        private bool MaySee(User person)
        {
            if (user.Required.Is(Role.Administrator) || person.Id == user.Required.UserId) return true;
            var offices = user.Required.OfficesAs(Role.Commissioner).ToList();
            return person.Assignments.Any(
                assignment => assignment.OfficeId is { } office && offices.Contains(office)
                    && assignment.IsInForce(user.Today));
        }

        private static Role RoleOf(User person) =>
            person.Assignments.Select(assignment => assignment.Role).DefaultIfEmpty(Role.Reader).Max();
    }
}
