using FluentValidation;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>
/// Corrects what a body's treatment recorded, by the body's own secretariat. Where the outcome, the text or the votes
/// change, it waits for a second person.
/// </summary>
public static class CorrectTreatment
{
    /// <summary>The step that recorded it, and everything as it should have been recorded.</summary>
    [SealsHistory]
    [AllowedTo(Role.CityGovernmentSecretariat, Role.CouncilSecretariat)]
    public sealed record Command : StepCommand
    {
        /// <summary>Why it is corrected.</summary>
        public string CorrectionReason { get; init; } = "";

        /// <summary>The item's number.</summary>
        public string ItemNumber { get; init; } = "";

        /// <summary>The day of a resolution; null for the day that was recorded.</summary>
        public DateOnly? ResolvedOn { get; init; }

        /// <summary>The outcome of the step, as the definition names it.</summary>
        public string Outcome { get; init; } = "";

        /// <summary>The reason for the outcome, where required.</summary>
        public string? Reason { get; init; }

        /// <summary>The recommendation's points in order.</summary>
        public IReadOnlyList<string> Recommended { get; init; } = [];

        /// <summary>The effects of the recommendation's points; where none is stated, the one that was recorded.</summary>
        public IReadOnlyList<PointEffect?> Effects { get; init; } = [];

        /// <summary>
        /// The resolution. Disqualified members and their substitutes are used for a recommendation too.
        /// </summary>
        public ResolutionText Resolution { get; init; } = new();
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.CorrectionReason).NotEmpty().MaximumLength(4000);
            RuleFor(command => command.ItemNumber).NotEmpty();
            RuleFor(command => command.Outcome).NotEmpty();
            RuleFor(command => command.Reason).MaximumLength(4000);
            RuleForEach(command => command.Recommended).MaximumLength(20_000);
            RuleForEach(command => command.Effects).IsInEnum();
            RuleFor(command => command.Resolution.Authority).MaximumLength(1000);
        }
    }

    internal sealed class Handler(MembershipDb db, RecordedItems items, CurrentUser user)
        : CaseCommandHandler<Command>(db)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            MembershipCase membershipCase, Command command, CancellationToken cancellationToken)
        {
            var found = await items.Find(membershipCase, command.StepId, cancellationToken);
            if (!found.IsOk) return found.Refused<Done>();
            var item = found.Value;
            var content = item.Record == CorrectedRecord.Resolution ? OfResolution(command) : OfRecommendation(command);
            content = content with { ResolvedOn = content.ResolvedOn ?? RecordedOn(membershipCase, item, command) };
            return membershipCase.Amend(of => of.Corrections.Correct(command.StepId, of.Kind, content,
                    command.CorrectionReason, of.DecidingBody, item.Treat(content, user.Required.UserId, user.Now), item.Definition,
                    user.Required, user.Today))
                .WithFields(field => RecordTreatment.PlaceOf(field,
                    item.Record == CorrectedRecord.Resolution ? "Resolution.Points" : nameof(command.Recommended)))
                .Then(_ => RecordedItems.Renumber(membershipCase, command.StepId, item.Meeting,
                    command.CorrectionReason));
        }

        private static DateOnly? RecordedOn(MembershipCase of, RecordedItem item, Command command) =>
            item.Record == CorrectedRecord.Resolution ? of.Decisions.ResolvedOn(command.StepId) : null;

        private static RecordedContent OfResolution(Command command) => new()
        {
            Outcome = command.Outcome, ItemNumber = command.ItemNumber.Trim(), Reason = command.Reason.TrimmedOrNull(),
            ResolvedOn = command.ResolvedOn, Resolution = command.Resolution,
        };

        private static RecordedContent OfRecommendation(Command command) => new()
        {
            Outcome = command.Outcome, ItemNumber = command.ItemNumber.Trim(), Reason = command.Reason.TrimmedOrNull(),
            Recommended = command.Outcome == Outcomes.Recommended
                ? RecordTreatment.Points(command.Recommended, command.Effects)
                : [],
            Resolution = new()
            {
                Disqualified = command.Resolution.Disqualified, Substitutes = command.Resolution.Substitutes,
            },
        };
    }
}
