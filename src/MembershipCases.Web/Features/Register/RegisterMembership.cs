using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Register;

/// <summary>
/// Registers an arena of which the municipality is not a member, so that a case about joining can be opened.
/// </summary>
public static class RegisterMembership
{
    /// <summary>The arena.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator, Role.CouncilSecretariat)]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The name as used by the municipality.</summary>
        public string Name { get; init; } = "";

        /// <summary>The kind of arena.</summary>
        public ArenaKind? Kind { get; init; }

        /// <summary>The responsible offices.</summary>
        public IReadOnlyList<Guid>? Offices { get; init; }

        /// <summary>Other names and abbreviations, one per line.</summary>
        public string? OtherNames { get; init; }

        /// <summary>The reason for registering it.</summary>
        public string Reason { get; init; } = "";
    }

    /// <summary>The membership that was made.</summary>
    public sealed record Reply(Guid Id, int Version) : IVersioned;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Name).NotEmpty().MaximumLength(300);
            RuleFor(command => command.Kind).NotNull().IsInEnum();
            RuleFor(command => command.OtherNames).MaximumLength(FactForm.MaxLength);
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(FactForm.MaxLength);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Command, Result<Reply>>
    {
        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (await NameInUse(request.Name, cancellationToken) is { } known) return RegisterErrors.NameKnown(known);
            var offices = (request.Offices ?? []).Distinct().ToList();
            if (await db.Offices.CountAsync(office => offices.Contains(office.Id) && office.To == null,
                cancellationToken) != offices.Count)
                return OfficeErrors.NotFound.At("Offices");
            var source = Source.Statement(user.Required.UserId, request.Reason.Trim());
            var registered = Membership.Register(user.NewId(), request.Name, request.Kind!.Value,
                MembershipStatus.NotMember, null, source, user.Recorder);
            if (!registered.IsOk) return registered.Refused<Reply>();
            var membership = registered.Value;
            foreach (var (kind, value) in Facts(request,
                offices)) membership.State(kind, value, null, source, user.Recorder);
            db.Memberships.Add(membership);
            return new Reply(membership.Id, 1);
        }

        private static IEnumerable<(FactKind Kind, string Value)> Facts(Command command, IEnumerable<Guid> offices)
        {
            foreach (var name in (command.OtherNames ?? "").Split('\n',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                yield return (FactKind.OtherName, name);
            foreach (var office in offices) yield return (FactKind.Responsible, office.ToString());
        }

        private async Task<string?> NameInUse(string name, CancellationToken cancellationToken)
        {
            var line = name.Trim().ToLowerInvariant();
            var close = await db.Memberships.AsNoTracking()
                .Where(membership => membership.SearchText.Contains(line))
                .Select(membership => new { membership.Name, membership.SearchText })
                .ToListAsync(cancellationToken);
            return close.Find(membership => membership.SearchText.Split('\n').Contains(line))?.Name;
        }
    }
}
