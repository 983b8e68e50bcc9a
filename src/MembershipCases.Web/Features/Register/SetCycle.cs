using FluentValidation;

namespace MembershipCases.Web.Features.Register;

/// <summary>Sets how often a membership is re-evaluated, with a reason; the next date follows.</summary>
public static class SetCycle
{
    /// <summary>The cycle and the reason.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Command : MembershipCommand
    {
        /// <summary>The kind of cycle.</summary>
        public CycleKind Kind { get; init; }

        /// <summary>The number of years between; ignored for council periods.</summary>
        public int? Years { get; init; }

        /// <summary>The day from which a cycle with a fixed day is counted.</summary>
        public DateOnly? Day { get; init; }

        /// <summary>The next date; null for the one that the cycle gives.</summary>
        public DateOnly? Next { get; init; }

        /// <summary>The cycle, or null when a part of it is missing.</summary>
        public Cycle? Cycle() => Kind switch
        {
            CycleKind.CouncilPeriod => Domain.Register.Cycle.OnceACouncilPeriod,
            CycleKind.FixedDay => Day is { } day && Years is { } every ? Domain.Register.Cycle.From(day, every) : null,
            _ => Years is { } years ? Domain.Register.Cycle.Every(years) : null,
        };
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Kind).IsInEnum();
            RuleFor(command => command.Years).NotNull().InclusiveBetween(1, 20)
                .When(command => command.Kind != CycleKind.CouncilPeriod);
            RuleFor(command => command.Day).NotNull().When(command => command.Kind == CycleKind.FixedDay);
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(FactForm.MaxLength);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user, ReevaluationDates dates)
        : MembershipCommandHandler<Command>(db, user)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            Membership membership, Command command, CancellationToken cancellationToken)
        {
            if (command.Cycle() is not { } cycle) return RegisterErrors.CycleMalformed;
            var next = command.Next ?? cycle.First(User.Today, await dates.Periods(cancellationToken));
            return membership.SetCycle(cycle, next, SourceOf(command), User.Recorder);
        }
    }
}
