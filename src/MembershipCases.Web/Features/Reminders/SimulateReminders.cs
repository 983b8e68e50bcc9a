using MediatR;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>What would be sent in the next twelve months: the days to come, run ahead by the functions that send.</summary>
public static class SimulateReminders
{
    /// <summary>Of whose messages, and what is taken for granted.</summary>
    /// <param name="Role">Of those with this role; null for all.</param>
    /// <param name="UserId">Of this person; null for all.</param>
    /// <param name="InTime">Whether everything is done on its last day; otherwise nothing is ever done.</param>
    [AllowedTo(Domain.People.Role.Administrator, Domain.People.Role.Commissioner)]
    public sealed record Query(Role? Role, Guid? UserId, bool InTime) : IQuery<View>;

    /// <summary>One reminder to one person, in the message it would stand in.</summary>
    public sealed record Line(DateOnly On, Person To, Audience As, Concern Concern, int Offset, int Message);

    /// <summary>Somebody who would be told.</summary>
    public sealed record Person(Guid Id, string Name, Role Role);

    /// <summary>The year.</summary>
    /// <param name="From">Its first day.</param>
    /// <param name="To">Its last day.</param>
    /// <param name="People">Everyone whose messages the reader may see.</param>
    /// <param name="Reevaluations">How many re-evaluation cases would open.</param>
    /// <param name="Lines">What would be told to those asked for, by day.</param>
    public sealed record View(DateOnly From, DateOnly To, IReadOnlyList<Person> People, int Reevaluations, IReadOnlyList<Line> Lines)
    {
        /// <summary>How many messages it would be.</summary>
        public int Messages => Lines.Select(line => line.Message).Distinct().Count();
    }

    /// <summary>Runs it.</summary>
    public sealed class Handler(MembershipDb db, Concerns concerns, Forecast forecast, Ladders ladders, CurrentUser user) : IRequestHandler<Query, Result<View>>
    {
        /// <inheritdoc/>
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var to = user.Today.AddYears(1).AddDays(-1);
            var standing = await Standing.Read(db, concerns, to.AddDays(ladders.Reach), cancellationToken);
            var people = standing.People.Where(MaySee).Select(person => new Person(person.Id, person.Name, RoleOf(person))).OrderBy(person => person.Name, StringComparer.CurrentCulture).ToList();
            var asked = people.Where(person => (request.Role is null || person.Role == request.Role) && (request.UserId is null || person.Id == request.UserId)).ToDictionary(person => person.Id);
            var foreseen = standing.Concerns.SelectMany(concern => Foreseen(concern, to, request.InTime)).ToList();
            var opening = standing.Concerns.Count(concern => Opens(concern) && concern.Subject.Anchor <= to);
            var simulated = Run(standing, foreseen, to);
            return new View(user.Today, to, people, opening, [.. Lines(simulated, foreseen, standing).Where(line => asked.ContainsKey(line.To.Id))]);
        }

        private Simulated Run(Standing standing, List<Concern> foreseen, DateOnly to)
        {
            var cadences = standing.People.ToDictionary(person => person.Id, person => person.Reminders);
            return new Simulation(ladders, standing.Roster, id => cadences[id]).Run(
                user.Today, to, foreseen.ConvertAll(concern => concern.Subject), standing.Said, standing.Letters.Select(letter => letter.Notice(ladders)));
        }

        private static bool Opens(Concern concern) => concern.Subject is { Kind: ReminderKind.Reevaluation, Offices.Count: > 0 };

        private IEnumerable<Concern> Foreseen(Concern concern, DateOnly to, bool inTime)
        {
            if (Opens(concern)) return forecast.Of(concern, to, inTime);
            return [inTime ? concern with { Subject = InTime(concern.Subject) } : concern];
        }

        /// <summary>Done on its last day, or today when that is past. A mandate without a deadline has no last day.</summary>
        private Subject InTime(Subject subject) =>
            subject.Kind == ReminderKind.MandateWithoutDeadline ? subject : subject with { Until = subject.Anchor > user.Today ? subject.Anchor : user.Today };

        private static IEnumerable<Line> Lines(Simulated simulated, List<Concern> foreseen, Standing standing)
        {
            var known = foreseen.ToDictionary(concern => (concern.Subject.Id, concern.Subject.Anchor));
            var people = standing.People.ToDictionary(person => person.Id, person => new Person(person.Id, person.Name, RoleOf(person)));
            return simulated.Messages.SelectMany((message, number) => message.Told.Select(told => new Line(
                message.On, people[message.UserId], told.Receiver.As, known[(told.Notice.Subject.Id, told.Notice.Subject.Anchor)], told.Notice.Coming.Offset, number + 1)));
        }

        /// <summary>Administrators see everyone; commissioners themselves, and those who work for their offices.</summary>
        private bool MaySee(User person)
        {
            if (user.Required.Is(Role.Administrator) || person.Id == user.Required.UserId) return true;
            var offices = user.Required.OfficesAs(Role.Commissioner).ToList();
            return person.Assignments.Any(assignment => assignment.OfficeId is { } office && offices.Contains(office) && assignment.IsInForce(user.Today));
        }

        private static Role RoleOf(User person) => person.Assignments.Select(assignment => assignment.Role).DefaultIfEmpty(Role.Reader).Max();
    }
}
