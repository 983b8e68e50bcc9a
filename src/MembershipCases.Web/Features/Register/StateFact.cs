using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Register;

/// <summary>Records a fact on a membership, with a reason.</summary>
public static class StateFact
{
    /// <summary>The fact.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Command : MembershipCommand
    {
        /// <summary>The kind of fact; never the status.</summary>
        public FactKind Kind { get; init; }

        /// <summary>
        /// The value; a date as <c>dd.MM.yyyy</c> or <c>yyyy-MM-dd</c>, an office by its id, a choice by its word.
        /// </summary>
        public string Value { get; init; } = "";

        /// <summary>First day in force; null when unknown.</summary>
        public DateOnly? From { get; init; }

        /// <summary>The user who holds the role, for a role held; null when no user of the service does.</summary>
        public Guid? HeldBy { get; init; }

        /// <summary>The key of the role that they hold, such as <c>chair</c>; given together with the holder.</summary>
        public string? NetworkRole { get; init; }
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Kind).IsInEnum();
            RuleFor(command => command.Value).NotEmpty().MaximumLength(FactForm.MaxLength);
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(FactForm.MaxLength);
        }
    }

    /// <summary>Records the fact. A role held raises the question of disqualification in an open case.</summary>
    internal sealed class Handler(MembershipDb db, HeldRoles roles, CurrentUser user)
        : MembershipCommandHandler<Command>(db, user)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            Membership membership, Command command, CancellationToken cancellationToken)
        {
            if (command.Kind == FactKind.Responsible && !await IsOffice(command.Value, cancellationToken))
                return OfficeErrors.NotFound.At("Value");
            var holder = await HolderOf(command, cancellationToken);
            if (!holder.IsOk) return holder.Refused<Done>();
            var stated = membership.State(command.Kind, Written(command), command.From, SourceOf(command),
                User.Recorder, holder.Value.Holder);
            return stated.IsOk && holder.Value.Holder is not null
                ? await roles.RaiseInOpenCase(membership, cancellationToken)
                : stated;
        }

        private async Task<Result<Held>> HolderOf(Command command, CancellationToken cancellationToken)
        {
            var role = string.IsNullOrEmpty(command.NetworkRole) ? null : command.NetworkRole;
            if (command.HeldBy is null && role is null) return new Held(null);
            if (command.HeldBy is not { } person
                || !await Db.Users.AnyAsync(known => known.Id == person, cancellationToken))
                return RegisterErrors.HolderUnknown;
            if (role is null || !await Db.NetworkRoles.AnyAsync(known => known.Key == role, cancellationToken))
                return RegisterErrors.HolderUnknown.At("NetworkRole");
            return new Held(new Holder(person, role));
        }

        private async Task<bool> IsOffice(string value, CancellationToken cancellationToken) =>
            Guid.TryParse(value, out var id)
                && await Db.Offices.AnyAsync(office => office.Id == id && office.To == null, cancellationToken);

        private sealed record Held(Holder? Holder);

        private static string Written(Command command) =>
            command.Kind == FactKind.NextReevaluation && OsloTime.TryReadDate(command.Value, out var day)
                ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                : command.Value;
    }
}
