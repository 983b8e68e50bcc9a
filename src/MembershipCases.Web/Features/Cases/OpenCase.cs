using FluentValidation;
using MediatR;
using MembershipCases.Domain;
using MembershipCases.Domain.Cases;
using MembershipCases.Domain.People;
using MembershipCases.Domain.Process;
using MembershipCases.Domain.Register;
using MembershipCases.Web.Data;
using MembershipCases.Web.Platform;
using MembershipCases.Web.Process;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>Opens a case about joining, withdrawing from, or re-evaluating a membership.</summary>
public static class OpenCase
{
    /// <summary>What is wanted.</summary>
    [AllowedTo(Role.CaseHandler, Role.CityGovernmentSecretariat, Role.CouncilSecretariat, Role.Administrator)]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>What it is about.</summary>
        public CaseKind Kind { get; init; }

        /// <summary>The membership.</summary>
        public Guid MembershipId { get; init; }

        /// <summary>Its title; empty for the usual one.</summary>
        public string? Title { get; init; }

        /// <summary>Who decides.</summary>
        public DecidingBody DecidingBody { get; init; }

        /// <summary>The offices that answer for it, the first leading; empty for those of the register.</summary>
        public IReadOnlyList<Guid> Offices { get; init; } = [];

        /// <summary>The mandate it answers, or null for the city government's own initiative.</summary>
        public Guid? MandateId { get; init; }
    }

    /// <summary>The case that was opened.</summary>
    public sealed record Reply(Guid Id, int Year, int Sequence);

    /// <summary>The form.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>The form.</summary>
        public Rules()
        {
            RuleFor(command => command.Kind).IsInEnum();
            RuleFor(command => command.DecidingBody).IsInEnum();
            RuleFor(command => command.MembershipId).NotEmpty();
            RuleFor(command => command.Title).MaximumLength(300);
        }
    }

    /// <summary>Opens it and starts its process.</summary>
    public sealed class Handler(MembershipDb db, CurrentUser user, CaseAdvancer advancer, ProcessDefinitions definitions, Texts texts) : IRequestHandler<Command, Result<Reply>>
    {
        /// <inheritdoc/>
        public async Task<Result<Reply>> Handle(Command command, CancellationToken cancellationToken)
        {
            var membership = await db.Memberships.Include(m => m.Facts).FirstOrDefaultAsync(m => m.Id == command.MembershipId, cancellationToken);
            if (membership is null) return RegisterErrors.MembershipNotFound;
            if (!OpeningRules.Fits(command.Kind, membership.Status)) return CaseErrors.DoesNotFitStatus;
            var running = await db.Cases.Where(c => c.MembershipId == membership.Id && c.ClosedAt == null).Select(c => new { c.Year, c.Sequence }).FirstOrDefaultAsync(cancellationToken);
            if (running is not null) return CaseErrors.AlreadyOpen(new CaseNumber(running.Year, running.Sequence));
            var mandate = command.MandateId is { } id ? await db.Mandates.FirstOrDefaultAsync(m => m.Id == id, cancellationToken) : null;
            if (mandate is null && command.MandateId is not null) return CaseErrors.MandateNotFound;
            return await Open(command, membership, mandate, cancellationToken);
        }

        private async Task<Result<Reply>> Open(Command command, Membership membership, Mandate? mandate, CancellationToken cancellationToken)
        {
            var offices = await Offices(command, membership, cancellationToken);
            var number = await CaseNumbers.Next(db, user.Today.Year, cancellationToken);
            var opened = MembershipCase.Open(user.NewId(), number, Wanted(command, membership, mandate, offices), definitions.Latest(command.Kind).Version, user.Required, user.Now);
            if (!opened.IsOk) return opened.Refused<Reply>();
            db.Cases.Add(opened.Value);
            var answered = mandate?.AnswerWith(opened.Value) ?? Done.Ok;
            if (!answered.IsOk) return answered.Refused<Reply>();
            var started = await advancer.Start(opened.Value, cancellationToken);
            return started.Then<Reply>(_ => new Reply(opened.Value.Id, number.Year, number.Sequence));
        }

        private NewCase Wanted(Command command, Membership membership, Mandate? mandate, IReadOnlyList<Office> offices) => new()
        {
            Kind = command.Kind,
            MembershipId = membership.Id,
            Title = string.IsNullOrWhiteSpace(command.Title) ? texts.In(Language.Bokmål, $"case.title-{command.Kind.Word()}", membership.Name) : command.Title,
            Origin = mandate is null ? Origin.OwnInitiative : Origin.Mandate,
            DecidingBody = command.DecidingBody,
            Offices = offices,
            Mandate = mandate,
        };

        private async Task<IReadOnlyList<Office>> Offices(Command command, Membership membership, CancellationToken cancellationToken)
        {
            var wanted = command.Offices.Count > 0 ? command.Offices.Distinct().ToList() : [.. membership.Offices()];
            var found = await db.Offices.Where(office => wanted.Contains(office.Id)).ToListAsync(cancellationToken);
            return [.. wanted.Select(id => found.Find(office => office.Id == id)).OfType<Office>().Where(office => office.IsInForce(user.Today))];
        }
    }
}
