using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Mandates;

/// <summary>
/// Records a mandate from the council to the city government about a membership, by the council's secretariat.
/// </summary>
public static class RecordMandate
{
    /// <summary>The mandate.</summary>
    [AllowedTo(Role.CouncilSecretariat)]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The membership.</summary>
        public Guid MembershipId { get; init; }

        /// <summary>The content of the mandate.</summary>
        public MandateText Text { get; init; } = new();
    }

    /// <summary>The mandate that was recorded.</summary>
    public sealed record Reply(Guid Id);

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.MembershipId).NotEmpty();
            RuleFor(command => command.Text.Words).NotEmpty().MaximumLength(20_000);
            RuleFor(command => command.Text.Strength).IsInEnum();
            RuleFor(command => command.Text.Kind).IsInEnum();
            RuleFor(command => command.Text.Asks).NotNull().IsInEnum();
            RuleFor(command => command.Text.DeadlineAsWritten).MaximumLength(500);
        }
    }

    /// <summary>Records the mandate.</summary>
    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Command, Result<Reply>>
    {
        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            if (request.Text.ItemNumber is { } number && !ItemNumber.IsWellFormed(number))
                return MeetingErrors.ItemNumberMalformed.At("Text.ItemNumber");
            var membership = await db.Memberships.Include(m => m.Facts)
                .FirstOrDefaultAsync(m => m.Id == request.MembershipId, cancellationToken);
            if (membership is null) return RegisterErrors.MembershipNotFound;
            var recorded = Mandate.Record(user.NewId(), membership.Id, request.Text, user.Required.UserId, user.Now);
            return recorded.WithFields(field => $"Text.{field}").Then<Reply>(mandate =>
            {
                db.Mandates.Add(mandate);
                return new Reply(mandate.Id);
            });
        }
    }
}
