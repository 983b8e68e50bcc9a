using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Offices;

/// <summary>
/// Lets one or two offices succeed another on a day: a new title, a merger into an existing office, or a split.
/// Memberships, open cases and their open steps pass to the successor, and so do the roles and deputies of its people; in
/// a split, to both.
/// </summary>
public static class SucceedOffice
{
    /// <summary>The succession.</summary>
    [AllowedTo(Role.Administrator)]
    public sealed record Command : RecordCommand<Office, Reply>
    {
        /// <summary>The office that ends.</summary>
        [BindNever]
        public Guid OfficeId { get; init; }

        /// <summary>The first day of the successors.</summary>
        public DateOnly On { get; init; }

        /// <summary>The reason.</summary>
        public string Reason { get; init; } = "";

        /// <summary>The successor, which gets everything that is not given to the second.</summary>
        public Successor First { get; init; } = new();

        /// <summary>The second successor in a split; empty otherwise.</summary>
        public Successor Second { get; init; } = new();

        /// <summary>The memberships that pass to the second successor, with their open cases.</summary>
        public IReadOnlyList<Guid>? ToSecond { get; init; }

        internal override Guid TargetId
        {
            get => OfficeId;
            init => OfficeId = value;
        }
    }

    /// <summary>An existing office, or the titles of a new one.</summary>
    public sealed record Successor
    {
        /// <summary>An existing office.</summary>
        public Guid? OfficeId { get; init; }

        /// <summary>The title of a new office in Norwegian Bokmål.</summary>
        public string? TitleNb { get; init; }

        /// <summary>The title of a new office in Norwegian Nynorsk; as in Bokmål when empty.</summary>
        public string? TitleNn { get; init; }

        /// <summary>The title of a new office in English; as in Bokmål when empty.</summary>
        public string? TitleEn { get; init; }

        /// <summary>The department of a new office.</summary>
        public string? Department { get; init; }

        /// <summary>Whether an office was given.</summary>
        public bool IsGiven => OfficeId is not null || !string.IsNullOrWhiteSpace(TitleNb);
    }

    /// <summary>The first successor.</summary>
    public sealed record Reply(Guid SuccessorId, int Memberships, int Cases, int People = 0);

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.On).NotEmpty();
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(FactForm.MaxLength);
            RuleFor(command => command.First.TitleNb).NotEmpty().When(command => command.First.OfficeId is null);
            RuleFor(command => command.Second.TitleNb).NotEmpty()
                .When(command => command.ToSecond?.Count > 0 && command.Second.OfficeId is null);
            foreach (var successor in new Func<Command, Successor>[] { command => command.First,
                command => command.Second })
                RuleFor(command => successor(command)).ChildRules(titles =>
                {
                    titles.RuleFor(s => s.TitleNb).MaximumLength(200);
                    titles.RuleFor(s => s.TitleNn).MaximumLength(200);
                    titles.RuleFor(s => s.TitleEn).MaximumLength(200);
                    titles.RuleFor(s => s.Department).MaximumLength(200);
                });
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : RecordHandler<Command, Office, Reply>
    {
        protected override async Task<Result<Office>> Load(Command command, CancellationToken cancellationToken) =>
            await db.Offices.FirstOrDefaultAsync(office => office.Id == command.OfficeId,
                cancellationToken) is { } found ? found : OfficeErrors.NotFound;

        protected override async Task<Result<Reply>> Answer(
            Office record, Command command, CancellationToken cancellationToken)
        {
            if (command.On > user.Today) return OfficeErrors.SuccessionInFuture;
            var ended = record.End(command.On, command.Reason.Trim());
            if (!ended.IsOk) return ended.Refused<Reply>();
            var first = await Find(command.First, record, command.On, cancellationToken);
            var second = command.Second.IsGiven
                ? await Find(command.Second, record, command.On, cancellationToken)
                : first;
            if (first is null || second is null)
                return OfficeErrors.NotFound.At(first is null ? "First.OfficeId" : "Second.OfficeId");
            if (first.Id == record.Id || second.Id == record.Id || (command.Second.IsGiven && first.Id == second.Id))
                return OfficeErrors.SuccessorsTheSame;
            foreach (var office in new[] { first, second }.Distinct())
                db.Successions.Add(new Succession(record.Id, office.Id, command.On));
            var people = await MovePeople(command, record.Id, first, second, cancellationToken);
            if (!people.IsOk) return people.Refused<Reply>();
            var moved = await Move(command, record.Id, first.Id, second.Id, cancellationToken);
            return moved.Then<Reply>(reply => reply with { People = people.Value });
        }

        private Task<Result<int>> MovePeople(
            Command command, Guid from, Office first, Office second, CancellationToken cancellationToken) =>
            OfficePeople.Move(db, deputyOf => new OfficeMove(from, [.. new[] { first, second }.Distinct()], command.On,
                command.Reason.Trim(), user.NewId, deputyOf, user.Required.UserId)
            {
                Joined = [.. new[] { command.First.OfficeId, command.Second.OfficeId }.OfType<Guid>()],
            }, cancellationToken);

        private async Task<Office?> Find(
            Successor successor, Office ending, DateOnly on, CancellationToken cancellationToken)
        {
            if (successor.OfficeId is { } id)
                return await db.Offices.FirstOrDefaultAsync(office => office.Id == id && office.To == null,
                    cancellationToken);
            var title = successor.TitleNb!.Trim();
            var taken = await db.Offices.Select(known => known.Key).ToHashSetAsync(cancellationToken);
            taken.UnionWith(db.Offices.Local.Select(known => known.Key));
            var key = OfficeKeys.FirstFree(title, on, taken);
            var office = new Office(user.NewId(), key, ending.Kind, title, successor.TitleNn.TrimmedOrNull() ?? title,
                successor.TitleEn.TrimmedOrNull() ?? title, successor.Department.TrimmedOrNull() ?? ending.Department, on);
            db.Offices.Add(office);
            return office;
        }

        private async Task<Result<Reply>> Move(
            Command command, Guid from, Guid first, Guid second, CancellationToken cancellationToken)
        {
            Guid To(Guid membershipId) => command.ToSecond?.Contains(membershipId) == true ? second : first;
            var source = Source.Statement(user.Required.UserId, command.Reason.Trim());
            var memberships = await db.Memberships.Include(m => m.Facts)
                .Where(m => m.Facts.Any(fact => fact.OfficeId == from && fact.To == null))
                .ToListAsync(cancellationToken);
            foreach (var membership in memberships)
            {
                var moved = membership.MoveToOffice(from, To(membership.Id), command.On, source, user.Recorder);
                if (!moved.IsOk) return moved.Error.At("On");
            }

            var cases = await OpenCases(from, cancellationToken);
            foreach (var membershipCase in cases) membershipCase.MoveToOffice(from, To(membershipCase.MembershipId));
            return new Reply(first, memberships.Count, cases.Count);
        }

        private Task<List<MembershipCase>> OpenCases(Guid office, CancellationToken cancellationToken) => db.Cases
            .Include(of => of.Offices)
            .Include(of => of.Steps.Where(step => step.ClosedAt == null))
            .Include(of => of.Assessments.Where(assessment => assessment.ApprovedAt == null))
            .Where(of => of.ClosedAt == null && of.Offices.Any(held => held.OfficeId == office))
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
    }
}
