using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>
/// Sets how many members a body has, by an administrator. Without the number it makes no resolution, since its quorum
/// cannot be checked.
/// </summary>
public static class SetMembers
{
    /// <summary>The number, and where it is from.</summary>
    [AllowedTo(Role.Administrator)]
    public sealed record Command : RecordCommand<Body, Reply>
    {
        /// <summary>The body's id, which follows from its key.</summary>
        [BindNever]
        public Guid BodyId { get; init; }

        /// <summary>The number of members.</summary>
        public int Members { get; init; }

        /// <summary>Where the number is from.</summary>
        public string Reason { get; init; } = "";

        internal override Guid TargetId
        {
            get => BodyId;
            init => BodyId = value;
        }
    }

    /// <summary>The body after the change.</summary>
    public sealed record Reply(string Key, int? Members, int Version) : IVersioned;

    internal sealed class Rules : AbstractValidator<Command>
    {
        public Rules()
        {
            RuleFor(command => command.Members).InclusiveBetween(1, 999);
            RuleFor(command => command.Reason).NotEmpty().MaximumLength(1000);
        }
    }

    internal sealed class Handler(MembershipDb db, CurrentUser user) : ChangeHandler<Command, Body, Reply>
    {
        protected override async Task<Result<Body>> Load(Command command, CancellationToken cancellationToken) =>
            (await db.Bodies.ToListAsync(cancellationToken)).Find(body => body.Id == command.BodyId) is { } found
                ? found
                : MeetingErrors.BodyNotFound;

        protected override Result<Done> Change(Body record, Command command) =>
            record.SetMembers(command.Members, command.Reason, user.Required);

        protected override Reply ReplyOf(Body record) => new(record.Key, record.Members, record.Version + 1);
    }
}
