using System.Security.Cryptography;
using System.Text.Json;

namespace MembershipCases.Web.Pipeline;

/// <summary>Keeps what a command was answered, with a hash of who asked for what.</summary>
public static class KeptReplies
{
    /// <summary>The row that keeps a reply.</summary>
    public static KeptReply Keep(ICommand command, object reply, CurrentUser user) => new()
    {
        CommandId = command.CommandId,
        UserId = user.Required.UserId,
        BodyHash = Hash(command),
        Reply = JsonSerializer.Serialize(reply, reply.GetType(), Columns.Json),
        At = user.Now,
    };

    /// <summary>Whether it is the same command from the same person.</summary>
    public static bool IsSame(KeptReply kept, ICommand command, CurrentUser user) =>
        kept.UserId == user.Required.UserId && kept.BodyHash == Hash(command);

    /// <summary>The reply that was kept.</summary>
    public static object Read(KeptReply kept, Type type) => JsonSerializer.Deserialize(kept.Reply, type, Columns.Json)!;

    private static string Hash(ICommand command)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), Columns.Json);
        return Convert.ToHexStringLower(SHA256.HashData([.. System.Text.Encoding.UTF8.GetBytes(command.GetType().FullName!), .. body]));
    }
}
