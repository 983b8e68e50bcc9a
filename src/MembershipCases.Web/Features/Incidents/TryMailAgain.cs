using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Incidents;

/// <summary>
/// Someone has seen to the cause, and messages that were given up are tried all over again, under the same Message-ID.
/// </summary>
public static class TryMailAgain
{
    /// <summary>Which; all that were given up when none is named.</summary>
    [AllowedTo(Role.Administrator)]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>One message, or null for all.</summary>
        public Guid? MailId { get; init; }
    }

    /// <summary>How many are tried again.</summary>
    public sealed record Reply(int Messages);

    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Command, Result<Reply>>
    {
        private static readonly Error NotFound = new("incident.not-found", ErrorKind.NotFound);

        public async Task<Result<Reply>> Handle(Command request, CancellationToken cancellationToken)
        {
            var mails = await db.Outbox
                .Where(mail => mail.GaveUpAt != null && (request.MailId == null || mail.Id == request.MailId))
                .ToListAsync(cancellationToken);
            if (mails.Count == 0) return NotFound;
            foreach (var mail in mails) mail.TryAgain(user.Now);
            return new Reply(mails.Count);
        }
    }
}
