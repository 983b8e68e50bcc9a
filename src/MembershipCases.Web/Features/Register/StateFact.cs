using FluentValidation;
using MediatR;
using MembershipCases.Domain;
using MembershipCases.Domain.People;
using MembershipCases.Domain.Register;
using MembershipCases.Web.Data;
using MembershipCases.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Register;

/// <summary>Records what a person says of a membership, with their reason.</summary>
public static class StateFact
{
    /// <summary>What is said.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The membership.</summary>
        public Guid MembershipId { get; init; }

        /// <summary>The version that was seen.</summary>
        public int Version { get; init; }

        /// <summary>What it is about; never the status.</summary>
        public FactKind Kind { get; init; }

        /// <summary>What is said; a date as <c>dd.MM.yyyy</c> or <c>yyyy-MM-dd</c>, an office by its id, a choice by its word.</summary>
        public string Value { get; init; } = "";

        /// <summary>First day it holds; null for as long as is known.</summary>
        public DateOnly? From { get; init; }

        /// <summary>Why, or where it is known from.</summary>
        public string Reason { get; init; } = "";
    }

    /// <summary>The membership as it stands afterwards.</summary>
    public sealed record Reply(Guid Id, int Version);

    /// <summary>The form.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>The form.</summary>
        public Rules()
        {
            RuleFor(command => command.Kind).IsInEnum();
            RuleFor(command => command.Value).NotEmpty().MaximumLength(FactForm.MaxLength);
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(FactForm.MaxLength);
        }
    }

    /// <summary>Records it.</summary>
    public sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Command, Result<Reply>>
    {
        /// <inheritdoc/>
        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            var membership = await db.Memberships.Include(m => m.Facts).FirstOrDefaultAsync(m => m.Id == request.MembershipId, cancellationToken);
            if (membership is null) return RegisterErrors.MembershipNotFound;
            if (!membership.IsKeptBy(user.Required)) return AccessErrors.NotAllowed;
            if (membership.Version != request.Version) return AccessErrors.Stale;
            if (request.Kind == FactKind.Responsible && !await IsOffice(request.Value, cancellationToken)) return RegisterErrors.OfficeNotFound.At("Value");
            return membership.State(request.Kind, Written(request), request.From, Source.Statement(user.Required.UserId, request.Reason.Trim()), user.Recorder)
                .Then<Reply>(_ => new Reply(membership.Id, membership.Version + 1));
        }

        private async Task<bool> IsOffice(string value, CancellationToken cancellationToken) =>
            Guid.TryParse(value, out var id) && await db.Offices.AnyAsync(office => office.Id == id && office.To == null, cancellationToken);

        private static string Written(Command command) =>
            command.Kind == FactKind.NextReevaluation && OsloTime.TryReadDate(command.Value, out var day)
                ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                : command.Value;
    }
}
