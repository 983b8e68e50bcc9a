using FluentValidation;
using MediatR;

namespace MembershipCases.Web.Features.Account;

/// <summary>Sets the language of pages for the user; it applies in all their browsers.</summary>
public static class SetLanguage
{
    /// <summary>The language as a culture's name, such as <c>nn-NO</c>.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Command(Guid CommandId, string Culture) : ICommand<Done>;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules() => RuleFor(command => command.Culture).Must(culture => Language.Find(culture) is not null);
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            var person = await db.Users.FindAsync([user.Required.UserId], cancellationToken);
            person!.SetLanguage(request.Culture);
            return Done.Ok;
        }
    }
}
