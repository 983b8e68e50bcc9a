using FluentValidation;

namespace MembershipCases.Web.Features.Cases;

/// <summary>Drafts or submits an office's assessment, by a case handler.</summary>
public static class Assess
{
    /// <summary>The assessment.</summary>
    [AllowedTo(Role.CaseHandler)]
    public sealed record Command : StepCommand
    {
        /// <summary>The content of the assessment.</summary>
        public AssessmentText Text { get; init; } = new();

        /// <summary>True to save a draft, false to submit.</summary>
        public bool KeepAsDraft { get; init; }
    }

    /// <summary>Validates the command. A draft may be incomplete.</summary>
    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            foreach (var text in new System.Linq.Expressions.Expression<Func<Command, string>>[]
            {
                c => c.Text.ParticipationText, c => c.Text.LearningOutcomeText, c => c.Text.InfluenceText,
                c => c.Text.Cost, c => c.Text.Reasoning, c => c.Text.ProposedPoints,
            }) RuleFor(text).MaximumLength(20_000);
            When(command => !command.KeepAsDraft, () =>
            {
                RuleFor(command => command.Text.Advice).NotNull();
                RuleFor(command => command.Text.Reasoning).NotEmpty();
            });
        }
    }

    internal sealed class Handler(MembershipDb db, CaseProcess process, CurrentUser user)
        : StepCommandHandler<Command>(db, process)
    {
        protected override Result<Step> DoStep(MembershipCase membershipCase, Command command) =>
            command.KeepAsDraft
                ? membershipCase.Draft(command.StepId, command.Text, user.Required, user.Now)
                : membershipCase.Assess(command.StepId, command.Text, DefinitionOf(membershipCase, command),
                    user.Required, user.Now, user.Today.Year);
    }
}
