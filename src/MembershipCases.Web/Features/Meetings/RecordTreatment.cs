using FluentValidation;
using MembershipCases.Domain;
using MembershipCases.Domain.Cases;
using MembershipCases.Domain.People;
using MembershipCases.Web.Data;
using MembershipCases.Web.Features.Shared;
using MembershipCases.Web.Platform;
using MembershipCases.Web.Process;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>A secretariat records what its body did with a case in a meeting: its recommendation, or its resolution.</summary>
public static class RecordTreatment
{
    /// <summary>What the body did. <see cref="Resolution"/> is read for a resolution, <see cref="Recommended"/> for a recommendation.</summary>
    [SealsHistory]
    [AllowedTo(Role.CityGovernmentSecretariat, Role.CouncilSecretariat)]
    public sealed record Command : StepCommand
    {
        /// <summary>The meeting; the case must stand on its agenda.</summary>
        public Guid MeetingId { get; init; }

        /// <summary>How the step ends, in the definition's words.</summary>
        public string Outcome { get; init; } = "";

        /// <summary>Why, where that is needed.</summary>
        public string? Reason { get; init; }

        /// <summary>The recommendation's points in order.</summary>
        public IReadOnlyList<string> Recommended { get; init; } = [];

        /// <summary>The resolution.</summary>
        public ResolutionText Resolution { get; init; } = new();
    }

    /// <summary>The form.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>The form.</summary>
        public Rules()
        {
            RuleFor(command => command.MeetingId).NotEmpty();
            RuleFor(command => command.Outcome).NotEmpty();
            RuleFor(command => command.Reason).MaximumLength(4000);
            RuleForEach(command => command.Recommended).MaximumLength(20_000);
            RuleFor(command => command.Resolution.Authority).MaximumLength(1000).OverridePropertyName(nameof(ResolutionText.Authority));
        }
    }

    /// <summary>Records it.</summary>
    public sealed class Handler(MembershipDb db, CaseAdvancer advancer, CurrentUser user) : StepCommandHandler<Command>(db, advancer)
    {
        /// <inheritdoc/>
        protected override async Task<Result<Step>> DoStep(MembershipCase membershipCase, Command command, CancellationToken cancellationToken)
        {
            var meeting = await Db.Meetings.AsNoTracking().Include(m => m.Agenda).FirstOrDefaultAsync(m => m.Id == command.MeetingId, cancellationToken);
            var item = meeting?.Agenda.FirstOrDefault(i => i.StepId == command.StepId);
            if (meeting is null || item is null) return CaseErrors.NotOnAgenda;
            if (meeting.On > user.Today) return CaseErrors.MeetingNotHeld(meeting.On);
            var members = await Db.Bodies.Where(body => body.Key == meeting.Body).Select(body => body.Members).SingleAsync(cancellationToken);
            var treatment = new Treatment(meeting.Id, meeting.On, members, item.ItemNumber, command.Outcome, command.Reason, user.Required.UserId, user.Now);
            var definition = DefinitionOf(membershipCase, command);
            return IsRecommendation(definition, command.Outcome)
                ? membershipCase.Recommend(command.StepId, treatment, Points(command), definition, user.Required)
                : membershipCase.Resolve(command.StepId, treatment, command.Resolution, definition, user.Required);
        }

        private static bool IsRecommendation(Domain.Process.StepDefinition definition, string outcome) =>
            definition.Kind == Domain.Process.StepKind.Recommend && outcome is not (Outcomes.Decided or Outcomes.Rejected);

        private static List<RecommendationPoint> Points(Command command) =>
            [.. command.Recommended.Where(text => !string.IsNullOrWhiteSpace(text)).Select((text, index) => new RecommendationPoint(index + 1, text.Trim()))];
    }
}
