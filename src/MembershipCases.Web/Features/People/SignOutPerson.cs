using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.People;

/// <summary>Ends all sessions of a person, by an administrator, for example when a device was lost.</summary>
public static class SignOutPerson
{
    /// <summary>The person and the reason.</summary>
    [AllowedTo(Role.Administrator)]
    public sealed record Command : PersonCommand
    {
        /// <summary>The reason.</summary>
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
