using FluentValidation;

namespace MembershipCases.Web.Features.Cases;

/// <summary>
/// Names a replacement for a disqualified person in a case, by the chief commissioner or an administrator.
/// </summary>
public static class NameReplacement
{
    /// <summary>The replacement and the person replaced.</summary>
    [AllowedTo(Role.Commissioner, Role.Administrator)]
    public sealed record Command : CaseCommand
    {
        /// <summary>The disqualified person.</summary>
        public Guid? InsteadOf { get; init; }

        /// <summary>The replacement: a person with the same role, if in another office.</summary>
        public Guid? UserId { get; init; }

        /// <summary>Why this person is chosen.</summary>
        public string Reason { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.InsteadOf).NotNull();
            RuleFor(command => command.UserId).NotNull();
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(4000);
        }
    }

    internal sealed class Handler(MembershipDb db, Affiliations seats, CurrentUser user) : CaseCommandHandler<Command>(db)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            MembershipCase membershipCase, Command command, CancellationToken cancellationToken)
        {
            var person = await seats.Find(command.UserId!.Value, cancellationToken);
            if (person is null) return DisqualificationErrors.PersonUnknown;
            var insteadOf = await seats.Find(command.InsteadOf!.Value, cancellationToken);
            if (insteadOf is null) return DisqualificationErrors.PersonUnknown.At("InsteadOf");
            var wanted = new Nomination(person.Actor, insteadOf.Actor, command.Reason,
                await seats.Heads(cancellationToken));
            return membershipCase.NameReplacement(user.NewId, wanted, user.Required, user.Now);
        }
    }
}
