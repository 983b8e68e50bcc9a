using FluentValidation;
using MembershipCases.Domain;
using MembershipCases.Domain.Cases;
using MembershipCases.Domain.People;
using MembershipCases.Web.Data;
using MembershipCases.Web.Features.Shared;
using MembershipCases.Web.Platform;

namespace MembershipCases.Web.Features.Cases;

/// <summary>A secretariat records how its body has ruled on whether somebody is disqualified in a case.</summary>
public static class RuleOnDisqualification
{
    /// <summary>Which question, and the ruling.</summary>
    [AllowedTo(Role.CityGovernmentSecretariat, Role.CouncilSecretariat)]
    public sealed record Command : CaseCommand
    {
        /// <summary>The question.</summary>
        public Guid DisqualificationId { get; init; }

        /// <summary>Whether the person is disqualified.</summary>
        public bool IsDisqualified { get; init; }

        /// <summary>The body and its reason.</summary>
        public string Ruling { get; init; } = "";
    }

    /// <summary>The form.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>The form.</summary>
        public Rules() => RuleFor(command => command.Ruling).NotEmpty().MaximumLength(4000);
    }

    /// <summary>Records it.</summary>
    public sealed class Handler(MembershipDb db, CurrentUser user) : CaseCommandHandler<Command>(db)
    {
        /// <inheritdoc/>
        protected override Task<Result<Done>> Change(MembershipCase membershipCase, Command command, CancellationToken cancellationToken) =>
            Task.FromResult(membershipCase.RuleOnDisqualification(command.DisqualificationId, command.IsDisqualified, command.Ruling, user.Required, user.Now));
    }
}
