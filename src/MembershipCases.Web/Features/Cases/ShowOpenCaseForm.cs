using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The choices for opening a case, with preselected values.</summary>
public static class ShowOpenCaseForm
{
    /// <summary>The membership and the mandate to preselect; either may be null.</summary>
    [AllowedTo(Role.CaseHandler, Role.Commissioner, Role.CityGovernmentSecretariat, Role.CouncilSecretariat,
        Role.Administrator)]
    public sealed record Query(Guid? MembershipId, Guid? MandateId) : IQuery<View>;

    /// <summary>The choices, and the preselected command.</summary>
    public sealed record View(
        IReadOnlyList<MembershipChoice> Memberships, IReadOnlyList<OfficeChoice> Offices,
        IReadOnlyList<MandateChoice> Mandates, OpenCase.Command Likely)
    {
        /// <summary>Whether the preselected mandate says what kind of case answers it.</summary>
        public bool IsKindAsked =>
            Mandates.FirstOrDefault(mandate => mandate.Id == Likely.MandateId)?.Text.Asks is { } asks
                && MandateRules.KindFor(asks) is not null;
    }

    /// <summary>A membership to choose.</summary>
    public sealed record MembershipChoice(Guid Id, string Name, MembershipStatus Status);

    /// <summary>An office to choose.</summary>
    public sealed record OfficeChoice(Guid Id, string Title);

    /// <summary>An open mandate.</summary>
    public sealed record MandateChoice(Guid Id, string Membership, MandateText Text);

    internal sealed class Handler(MembershipDb db, CurrentUser user, Affiliations seats)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            if (!OpeningRules.MayOpen(user.Required, await seats.Heads(cancellationToken)))
                return AccessErrors.NotAllowed;
            var mandate = request.MandateId is { } id
                ? await db.Mandates.AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, cancellationToken)
                : null;
            var membershipId = mandate?.MembershipId ?? request.MembershipId;
            var membership = membershipId is null
                ? null
                : await db.Memberships.AsNoTracking().Include(m => m.Facts)
                    .FirstOrDefaultAsync(m => m.Id == membershipId, cancellationToken);
            return new View(await Memberships(cancellationToken), await Offices(cancellationToken),
                await Mandates(membershipId, cancellationToken), Likely(membership, mandate));
        }

        private static OpenCase.Command Likely(Membership? membership, Mandate? mandate) => new()
        {
            Kind = mandate?.Text.Asks is { } asks && MandateRules.KindFor(asks) is { } asked ? asked
                : membership is null || OpeningRules.Fits(CaseKind.Join, membership.Status) ? CaseKind.Join
                : CaseKind.Reevaluate,
            MembershipId = membership?.Id ?? Guid.Empty,
            MandateId = mandate?.Id,
            Offices = [.. membership?.Offices() ?? []],
        };

        private Task<List<MembershipChoice>> Memberships(CancellationToken cancellationToken) =>
            db.Memberships.AsNoTracking()
                .OrderBy(m => EF.Functions.Collate(m.Name, Collation.Norwegian))
                .Select(m => new MembershipChoice(m.Id, m.Name, m.Status))
                .ToListAsync(cancellationToken);

        private async Task<IReadOnlyList<OfficeChoice>> Offices(CancellationToken cancellationToken)
        {
            var offices = await db.Offices.AsNoTracking()
                .OrderBy(o => EF.Functions.Collate(o.TitleNb, Collation.Norwegian)).ToListAsync(cancellationToken);
            return [.. offices.Where(office => office.IsInForce(user.Today))
                .Select(office => new OfficeChoice(office.Id, office.Title()))];
        }

        private async Task<IReadOnlyList<MandateChoice>> Mandates(
            Guid? membershipId, CancellationToken cancellationToken)
        {
            var waiting = await (
                from mandate in db.Waiting().AsNoTracking()
                where membershipId == null || mandate.MembershipId == membershipId
                join membership in db.Memberships.AsNoTracking() on mandate.MembershipId equals membership.Id
                orderby mandate.Id
                select new { mandate, membership.Name }).ToListAsync(cancellationToken);
            return [.. waiting.Where(m => m.mandate.IsConfirmed)
                .Select(m => new MandateChoice(m.mandate.Id, m.Name, m.mandate.Text))];
        }
    }
}
