using FluentValidation;

namespace MembershipCases.Web.Features.People;

/// <summary>
/// Ends a person's role, by an administrator. It takes effect with the person's next request; where fewer than two
/// administrators would remain, the end is only proposed until another administrator confirms it.
/// </summary>
public static class EndRole
{
    /// <summary>The role and its end.</summary>
    [AllowedTo(Role.Administrator)]
    public sealed record Command : PersonCommand
    {
        /// <summary>The assignment of the role.</summary>
        public Guid AssignmentId { get; init; }

        /// <summary>The first day without it.</summary>
        public DateOnly On { get; init; }

        /// <summary>The reason.</summary>
        public string Reason { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.On).NotEmpty();
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(FactForm.MaxLength);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : PersonCommandHandler<Command>(db, user)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            User person, Command command, CancellationToken cancellationToken)
        {
            var others = await Administrators.CountOthers(Db, person.Id, Me.Today, cancellationToken);
            return person.EndRole(command.AssignmentId, command.On, command.Reason, others, Me.Required, Me.Today);
        }
    }
}
