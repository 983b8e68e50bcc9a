using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Cases;

/// <summary>Cancels a case with a reason, by the lead office's case handler or an administrator.</summary>
public static class CancelCase
{
    /// <summary>The case and the reason.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Command : CaseCommand
    {
        /// <summary>The reason.</summary>
        public string Reason { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(4000);
    }

    /// <summary>Closes every open step and timer and ends the case.</summary>
    internal sealed class Handler(MembershipDb db, CaseProcess process, CurrentUser user)
        : CaseCommandHandler<Command>(db)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            MembershipCase membershipCase, Command command, CancellationToken cancellationToken)
        {
            var open = membershipCase.Steps.Where(step => step.IsOpen).Select(step => step.Id).ToList();
            var isOnAgenda = await Db.Meetings.AnyAsync(
                meeting => meeting.Agenda.Any(item => open.Contains(item.StepId)), cancellationToken);
            var cancelled = membershipCase.Cancel(command.Reason, user.Required, isOnAgenda);
            return cancelled.IsOk
                ? await process.Advance(membershipCase, new ProcessEvent.Cancelled(), cancellationToken)
                : cancelled;
        }
    }
}
