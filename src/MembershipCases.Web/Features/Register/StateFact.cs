using FluentValidation;
using MembershipCases.Domain;
using MembershipCases.Domain.People;
using MembershipCases.Domain.Register;
using MembershipCases.Web.Data;
using MembershipCases.Web.Features.Shared;
using MembershipCases.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Register;

/// <summary>Records what a person says of a membership, with their reason.</summary>
public static class StateFact
{
    /// <summary>What is said.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Command : MembershipCommand
    {
        /// <summary>What it is about; never the status.</summary>
        public FactKind Kind { get; init; }

        /// <summary>What is said; a date as <c>dd.MM.yyyy</c> or <c>yyyy-MM-dd</c>, an office by its id, a choice by its word.</summary>
        public string Value { get; init; } = "";

        /// <summary>First day it holds; null for as long as is known.</summary>
        public DateOnly? From { get; init; }
    }

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
    public sealed class Handler(MembershipDb db, CurrentUser user) : MembershipCommandHandler<Command>(db, user)
    {
        /// <inheritdoc/>
        protected override async Task<Result<Done>> Change(Membership membership, Command command, Source source, CancellationToken cancellationToken) =>
            command.Kind == FactKind.Responsible && !await IsOffice(command.Value, cancellationToken)
                ? RegisterErrors.OfficeNotFound.At("Value")
                : membership.State(command.Kind, Written(command), command.From, source, User.Recorder);

        private async Task<bool> IsOffice(string value, CancellationToken cancellationToken) =>
            Guid.TryParse(value, out var id) && await Db.Offices.AnyAsync(office => office.Id == id && office.To == null, cancellationToken);

        private static string Written(Command command) =>
            command.Kind == FactKind.NextReevaluation && OsloTime.TryReadDate(command.Value, out var day)
                ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                : command.Value;
    }
}
