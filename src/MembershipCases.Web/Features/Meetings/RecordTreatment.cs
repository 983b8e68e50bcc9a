using System.Globalization;
using FluentValidation;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>
/// Records a body's treatment of a case in a meeting, by its secretariat: its recommendation, or its resolution.
/// </summary>
public static class RecordTreatment
{
    /// <summary>
    /// The treatment. <see cref="Resolution"/> is used for a resolution, <see cref="Recommended"/> for a
    /// recommendation.
    /// </summary>
    [SealsHistory]
    [AllowedTo(Role.CityGovernmentSecretariat, Role.CouncilSecretariat)]
    public sealed record Command : StepCommand
    {
        /// <summary>The meeting; the case must be on its agenda.</summary>
        public Guid MeetingId { get; init; }

        /// <summary>The outcome of the step, as the definition names it.</summary>
        public string Outcome { get; init; } = "";

        /// <summary>The reason, where required.</summary>
        public string? Reason { get; init; }

        /// <summary>The later meeting to which the case is postponed; it may be left out when none has been called.</summary>
        public Guid? PostponedTo { get; init; }

        /// <summary>The recommendation's points in order.</summary>
        public IReadOnlyList<string> Recommended { get; init; } = [];

        /// <summary>
        /// What each of the recommended points does to the register, in the same order; proposed where left out.
        /// </summary>
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
            RuleFor(command => command.MeetingId).NotEmpty();
            RuleFor(command => command.Outcome).NotEmpty();
            RuleFor(command => command.Reason).MaximumLength(4000);
            RuleForEach(command => command.Recommended).MaximumLength(20_000);
            RuleFor(command => command.Resolution.Authority).MaximumLength(1000);
        }
    }

    internal sealed class Handler(MembershipDb db, CaseProcess process, Affiliations seats, CurrentUser user)
        : StepCommandHandler<Command>(db, process)
    {
        protected override async Task<Result<Step>> DoStepAsync(
            MembershipCase membershipCase, Command command, CancellationToken cancellationToken)
        {
            var held = await new HeldItems(Db, seats, user).Find(membershipCase, command.StepId, command.MeetingId,
                cancellationToken);
            if (!held.IsOk) return held.Refused<Step>();
            var treatment = held.Value.Treat(
                command.Outcome, command.Reason, user.Required.UserId, user.Now, command.PostponedTo);
            var definition = DefinitionOf(membershipCase, command);
            var who = new Attendance(command.Resolution.Disqualified, command.Resolution.Substitutes);
            return IsRecommendation(definition, command.Outcome)
                ? membershipCase
                    .Recommend(command.StepId, treatment, Points(command.Recommended, command.Effects), who, definition,
                        user.Required)
                    .WithFields(field => PlaceOfPoint(field, command))
                : membershipCase.Resolve(command.StepId, treatment, command.Resolution, definition, user.Required)
                    .WithFields(field => PlaceOf(field, InResolution(nameof(ResolutionText.Points))));
        }

        /// <summary>The point of a recommendation, and its effect, are in lists of their own.</summary>
        private static string PlaceOfPoint(string field, Command command)
        {
            if (!field.EndsWith($".{nameof(RecommendationPoint.Effect)}", StringComparison.Ordinal))
                return PlaceOf(field, nameof(command.Recommended));
            var index = int.Parse(field.Split('[', ']')[1], CultureInfo.InvariantCulture);
            return $"{nameof(command.Effects)}[{Written(command.Recommended).ElementAt(index).Index}]";
        }

        private static bool IsRecommendation(Domain.Process.StepDefinition definition, string outcome) =>
            definition.Kind == Domain.Process.StepKind.Recommend
                && outcome is not (Outcomes.Decided or Outcomes.Rejected);
    }

    /// <summary>The case names what is wrong in a treatment; this says where in the command it stands.</summary>
    internal static string PlaceOf(string field, string points) => field.Split('.', '[')[0] switch
    {
        nameof(ResolutionText.Points) => points + field[nameof(ResolutionText.Points).Length..],
        nameof(ResolutionText.Authority) or nameof(ResolutionText.Disqualified)
            or nameof(ResolutionText.Substitutes) or nameof(ResolutionText.EffectiveOn) => InResolution(field),
        _ => field,
    };

    private static string InResolution(string field) => $"{nameof(Command.Resolution)}.{field}";

    /// <summary>The recommendation's points that have a text, numbered, with their effects.</summary>
    internal static List<RecommendationPoint> Points(
        IEnumerable<string> recommended, IReadOnlyList<PointEffect?> effects) =>
        [.. Written(recommended).Select((point, index) => new RecommendationPoint(
            index + 1, point.Text.Trim(), effects.ElementAtOrDefault(point.Index)))];

    private static IEnumerable<(int Index, string Text)> Written(IEnumerable<string> recommended) =>
        recommended.Index().Where(point => !string.IsNullOrWhiteSpace(point.Item));
}
