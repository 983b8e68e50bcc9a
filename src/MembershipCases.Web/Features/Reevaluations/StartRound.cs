using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reevaluations;

/// <summary>
/// Starts a round of re-evaluations of all memberships, or of those of one office, with one deadline.
/// </summary>
public static class StartRound
{
    /// <summary>The memberships and the deadline.</summary>
    [AllowedTo(Role.CityGovernmentSecretariat, Role.CouncilSecretariat, Role.Commissioner, Role.CaseHandler,
        Role.Administrator)]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The title.</summary>
        public string Title { get; init; } = "";

        /// <summary>The office whose memberships are included; null for all.</summary>
        public Guid? Office { get; init; }

        /// <summary>The deadline for assessments.</summary>
        public DateOnly DueOn { get; init; }
    }

    /// <summary>The round that was started.</summary>
    public sealed record Reply(Guid Id, int Opened, int LeftOut);

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Title).NotEmpty().MaximumLength(300);
            RuleFor(command => command.DueOn).NotEmpty();
        }
    }

    /// <summary>Whether the person may start a round of all memberships, or of an office's: their own.</summary>
    public static bool MayStart(Actor actor, Guid? office) =>
        actor.Is(Role.CityGovernmentSecretariat) || actor.Is(Role.CouncilSecretariat) || actor.Is(Role.Administrator)
        || (office is { } own && (actor.Is(Role.Commissioner, own) || actor.Is(Role.CaseHandler, own)));

    /// <summary>
    /// Starts the round: all cases in one transaction, so that a round is complete or does not exist.
    /// </summary>
    internal sealed class Handler(MembershipDb db, CaseProcess process, CurrentUser user)
        : IRequestHandler<Command, Result<Reply>>
    {
        private static readonly string AlreadyOpen = CaseErrors.AlreadyOpen(default).Code;

        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (!MayStart(user.Required, request.Office)) return AccessErrors.NotAllowed;
            var round = Round.Start(user.NewId(), request.Title, request.Office, request.DueOn, user.Required, user.Now,
                user.Today);
            if (!round.IsOk) return round.Refused<Reply>();
            db.ReviewRounds.Add(round.Value);
            var open = await OpenCases(request.Office, cancellationToken);
            foreach (var membership in await Memberships(request.Office).Include(m => m.Facts).OrderBy(m => m.Id)
                .ToListAsync(cancellationToken))
            {
                if (open.TryGetValue(membership.Id, out var running))
                    round.Value.LeaveOut(membership.Id, running, AlreadyOpen);
                else if (await Add(round.Value, membership, cancellationToken) is { IsOk: false } refused)
                    return refused.Refused<Reply>();
            }

            return round.Value.Begin().Then<Reply>(_ => ReplyOf(round.Value));
        }

        private static Reply ReplyOf(Round round) =>
            new(round.Id, round.Items.Count(item => item.LeftOut is null),
                round.Items.Count(item => item.LeftOut is not null));

        private IQueryable<Membership> Memberships(Guid? office) =>
            db.Memberships.Where(m => m.Status == MembershipStatus.Member)
                .Where(m => office == null
                    || db.Facts.Any(fact => fact.MembershipId == m.Id && fact.OfficeId == office && fact.To == null));

        /// <summary>The open cases by membership, read at once: those memberships are left out.</summary>
        private Task<Dictionary<Guid, Guid>> OpenCases(Guid? office, CancellationToken cancellationToken) =>
            Memberships(office).Join(db.Cases.Where(of => of.ClosedAt == null), m => m.Id, of => of.MembershipId,
                    (_, of) => new { of.Id, of.MembershipId })
                .ToDictionaryAsync(of => of.MembershipId, of => of.Id, cancellationToken);

        /// <summary>A membership with nobody to assess it is listed as left out.</summary>
        private async Task<Result<Done>> Add(Round round, Membership membership, CancellationToken cancellationToken)
        {
            var opened = await process.Open(
                new CaseOpening(CaseKind.Reevaluate, membership, user.Required) { Origin = Origin.Reevaluation },
                cancellationToken);
            if (opened.IsOk) round.TakeIn(opened.Value, user.Today);
            else if (opened.Error.Code == CaseErrors.OfficeMissing.Code)
                round.LeaveOut(membership.Id, null, opened.Error.Code);
            else return opened.Refused<Done>();
            return Done.Ok;
        }
    }
}
