using FluentValidation;

namespace MembershipCases.Web.Features.Cases;

/// <summary>Resumes a suspended case with a reason: each open step gets the time that it had left.</summary>
public static class ResumeCase
{
    /// <summary>The case and the reason.</summary>
    [AllowedTo(Role.CaseHandler, Role.Commissioner, Role.Administrator)]
    public sealed record Command : CaseCommand
    {
        /// <summary>The reason.</summary>
        public string Reason { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(4000);
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : CaseCommandHandler<Command>(db)
    {
        protected override Result<Done> Change(MembershipCase membershipCase, Command command) =>
            membershipCase.Resume(command.Reason, user.Required, user.Today);
    }
}
