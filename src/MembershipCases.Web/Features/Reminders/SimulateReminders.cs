using MediatR;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>
/// What would be sent in the next twelve months: the days to come, run ahead by the functions that send.
/// </summary>
public static class SimulateReminders
{
    /// <summary>Of whose messages, and what is taken for granted.</summary>
    /// <param name="Role">Of those with this role; null for all.</param>
    /// <param name="UserId">Of this person; null for all.</param>
    /// <param name="InTime">Whether everything is done on its last day; otherwise nothing is ever done.</param>
    [AllowedTo(Domain.People.Role.Administrator, Domain.People.Role.Commissioner)]
    public sealed record Query(Role? Role, Guid? UserId, bool InTime) : IQuery<View>;

    /// <summary>One reminder to one person, in the message it would stand in.</summary>
    public sealed record Line(DateOnly On, Person To, Audience As, DueItem DueItem, int Offset, int Message);

    /// <summary>Somebody who would be reminded.</summary>
    public sealed record Person(Guid Id, string Name, Role Role);

    /// <summary>The year.</summary>
    /// <param name="From">Its first day.</param>
    /// <param name="To">Its last day.</param>
    /// <param name="People">Everyone whose messages the reader may see.</param>
    /// <param name="Reevaluations">How many re-evaluation cases would open.</param>
    /// <param name="Lines">What would be sent to those asked for, by day.</param>
    public sealed record View(
        DateOnly From, DateOnly To, IReadOnlyList<Person> People, int Reevaluations, IReadOnlyList<Line> Lines)
    {
        /// <summary>How many messages it would be.</summary>
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
            var foreseen = run.DueItems.SelectMany(dueItem => Foreseen(dueItem, to, request.InTime)).ToList();
            var opening = run.DueItems.Count(dueItem => Opens(dueItem) && dueItem.Subject.Anchor <= to);
            var simulated = Run(run, foreseen, to);
            return new View(user.Today, to, people, opening,
                [.. Lines(simulated, foreseen, run).Where(line => asked.ContainsKey(line.To.Id))]);
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

        private IEnumerable<DueItem> Foreseen(DueItem dueItem, DateOnly to, bool inTime)
        {
            if (Opens(dueItem)) return forecast.Of(dueItem, to, inTime);
            return [inTime ? dueItem with { Subject = InTime(dueItem.Subject) } : dueItem];
        }

        /// <summary>
        /// Done on its last day, or today when that is past. A mandate without a deadline has no last day.
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
        /// Administrators see everyone; commissioners themselves, and those who work for their offices.
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
