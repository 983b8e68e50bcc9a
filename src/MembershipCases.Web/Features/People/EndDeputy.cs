namespace MembershipCases.Web.Features.People;

/// <summary>Ends a deputyship at once, by the principal or an administrator.</summary>
public static class EndDeputy
{
    /// <summary>The deputyship.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Command : PersonCommand
    {
        /// <summary>The deputyship.</summary>
        public Guid DeputyshipId { get; init; }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : PersonCommandHandler<Command>(db, user)
    {
        protected override Result<Done> Change(User person, Command command) =>
            person.EndDeputy(command.DeputyshipId, Me.Required, Me.Today);
    }
}
