using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Pipeline;

/// <summary>
/// Keeps what a command was answered, with a hash of who asked for what, and recognises it when it comes again.
/// </summary>
public sealed class KeptReplies(MembershipDb db, CurrentUser user)
{
    /// <summary>
    /// What the command was answered before, or that its id was used for another; null when the id is new.
    /// </summary>
    public async Task<TResponse?> Find<TResponse>(ICommand command, CancellationToken cancellationToken)
        where TResponse : IRefusable<TResponse>
    {
        var kept = await db.Replies.AsNoTracking()
            .FirstOrDefaultAsync(reply => reply.CommandId == command.CommandId, cancellationToken);
        if (kept is null) return default;
        return kept.UserId == user.Required.UserId && kept.BodyHash == Hash(command)
            ? TResponse.Accept(JsonSerializer.Deserialize(kept.Reply, TResponse.ValueType, Columns.Json)!)
            : TResponse.Refuse([AccessErrors.CommandIdReused]);
    }

    /// <summary>Keeps a reply, to be saved along with the rest.</summary>
    public void Add(ICommand command, object reply) => db.Replies.Add(new KeptReply
    {
        CommandId = command.CommandId,
        UserId = user.Required.UserId,
        BodyHash = Hash(command),
        Reply = JsonSerializer.Serialize(reply, reply.GetType(), Columns.Json),
        At = user.Now,
    });

    private static string Hash(ICommand command)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), Columns.Json);
        return Convert.ToHexStringLower(
            SHA256.HashData([.. Encoding.UTF8.GetBytes(command.GetType().FullName!), .. body]));
    }
}
