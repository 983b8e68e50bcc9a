namespace MembershipCases.Web.Features.People;

/// <summary>Somebody, or an administrator, ends what a deputy may do on their behalf, from now on.</summary>
public static class EndDeputy
{
    /// <summary>Which.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Command : PersonCommand
    {
        /// <summary>What was delegated.</summary>
        public Guid DeputyshipId { get; init; }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : PersonCommandHandler<Command>(db, user)
    {
        protected override Result<Done> Change(User person, Command command) =>
            person.EndDeputy(command.DeputyshipId, Me.Required, Me.Today);
    }
}
