namespace MembershipCases.Web.Features.Cases;

/// <summary>Makes the papers of a case public before a meeting does, by the lead office's case handler.</summary>
public static class PublishCase
{
    /// <summary>The case.</summary>
    [AllowedTo(Role.CaseHandler)]
    public sealed record Command : CaseCommand;

    internal sealed class Handler(MembershipDb db, CurrentUser user) : CaseCommandHandler<Command>(db)
    {
        protected override Result<Done> Change(MembershipCase membershipCase, Command command) =>
            membershipCase.Publish(user.Required, user.Now);
    }
}
