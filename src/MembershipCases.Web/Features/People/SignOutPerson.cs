using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.People;

/// <summary>An administrator signs somebody out everywhere, such as when a machine was lost.</summary>
public static class SignOutPerson
{
    /// <summary>Whom, and why.</summary>
    [AllowedTo(Role.Administrator)]
    public sealed record Command : PersonCommand
    {
        /// <summary>Why.</summary>
        public string Reason { get; init; } = "";
    }

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(command => command.Reason).NotEmpty().MaximumLength(FactForm.MaxLength);
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : PersonCommandHandler<Command>(db, user)
    {
        protected override async Task<Result<Done>> ChangeAsync(
            User person, Command command, CancellationToken cancellationToken)
        {
            var ended = await Db.Sessions.Where(session => session.UserId == person.Id)
                .ExecuteDeleteAsync(cancellationToken);
            person.SignedOut(ended, command.Reason.Trim());
            return Done.Ok;
        }
    }
}
