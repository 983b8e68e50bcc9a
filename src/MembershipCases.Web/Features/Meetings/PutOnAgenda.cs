using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>
/// Puts a case that waits for a body on the agenda of a meeting, by its secretariat. Papers that are not public become
/// public with it, which the command must say.
/// </summary>
public static class PutOnAgenda
{
    /// <summary>The case and its item number.</summary>
    [AllowedTo(Role.CityGovernmentSecretariat, Role.CouncilSecretariat)]
    public sealed record Command : MeetingCommand<Reply>
    {
        /// <summary>The case's open step.</summary>
        public Guid StepId { get; init; }

        /// <summary>The item's number, such as 245/26.</summary>
        public string ItemNumber { get; init; } = "";

        /// <summary>Whether the papers of the case are to become public, if they are not.</summary>
        public bool PublishesPapers { get; init; }
    }

    /// <summary>The agenda item, and what became public with it; null when the papers were public before.</summary>
    public sealed record Reply(Guid Id, BecomesPublic? Published)
    {
        /// <summary>The key of the message that tells it.</summary>
        internal string Message => Published is null ? "meeting.was-put" : "meeting.was-put-and-published";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.StepId).NotEmpty();
            RuleFor(command => command.ItemNumber).NotEmpty().MaximumLength(20);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : MeetingCommandHandler<Command, Reply>(db, user)
    {
        protected override async Task<Result<Reply>> Answer(
            Meeting meeting, Command command, CancellationToken cancellationToken)
        {
            var membershipCase = await Db.Cases.Include(c => c.Steps).Include(c => c.Disqualifications)
                .FirstOrDefaultAsync(c => c.Steps.Any(step => step.Id == command.StepId), cancellationToken);
            if (membershipCase is null) return CaseErrors.StepNotOpen;
            await Db.LoadDecisions(membershipCase.Id, cancellationToken);
            var published = (await BecomesPublic.Of(Db, [membershipCase.Id], cancellationToken))
                .GetValueOrDefault(membershipCase.Id);
            var id = User.NewId();
            var step = membershipCase.Steps.Single(step => step.Id == command.StepId);
            var put = membershipCase.PutOnAgenda(meeting, id, step, command.ItemNumber.Trim(), User.Required, User.Now);
            if (put.IsOk && published is not null && !command.PublishesPapers)
                return MeetingErrors.PublishesPapers(published.Assessments, published.Reasons, published.Screened);
            return put.Then<Reply>(_ => new Reply(id, published));
        }
    }
}
