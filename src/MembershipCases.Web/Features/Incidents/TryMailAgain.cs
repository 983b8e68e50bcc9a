using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Incidents;

/// <summary>
/// Retries messages that failed permanently, under the same Message-ID, after somebody has removed the cause.
/// </summary>
public static class TryMailAgain
{
    /// <summary>The messages; null for all that failed.</summary>
    [AllowedTo(Role.Administrator)]
    public sealed record Command : ICommand<Reply>
    {
        /// <inheritdoc/>
        public Guid CommandId { get; init; }

        /// <summary>The message, or null for all.</summary>
        public Guid? MailId { get; init; }
    }

    /// <summary>The number of messages that are retried.</summary>
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
