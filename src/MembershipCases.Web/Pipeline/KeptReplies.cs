using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Pipeline;

/// <summary>
/// Stores the replies to commands, each with the user and a hash of the body, and recognises a command that is sent
/// again.
/// </summary>
public sealed class KeptReplies(MembershipDb db, CurrentUser user)
{
    /// <summary>
    /// Finds the stored reply to a command, or a refusal when its id was used for another one; null when the id is new.
    /// </summary>
    public async Task<TResponse?> Find<TResponse>(ICommand command, CancellationToken cancellationToken)
        where TResponse : IRefusable<TResponse>
    {
        var kept = await db.Replies.AsNoTracking()
            .FirstOrDefaultAsync(reply => reply.CommandId == command.CommandId, cancellationToken);
        return kept is null ? default : Answer<TResponse>(command, kept);
    }

    /// <summary>The stored reply as an answer to a command, or a refusal when its id was used for another one.</summary>
    public TResponse Answer<TResponse>(ICommand command, KeptReply kept)
        where TResponse : IRefusable<TResponse> =>
        kept.UserId == user.Required.UserId && kept.BodyHash == Hash(command)
            ? TResponse.Accept(JsonSerializer.Deserialize(kept.Reply, TResponse.ValueType, Columns.Json)!)
            : TResponse.Refuse([AccessErrors.CommandIdReused]);

    /// <summary>Adds a reply, to be saved in the command's transaction.</summary>
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
