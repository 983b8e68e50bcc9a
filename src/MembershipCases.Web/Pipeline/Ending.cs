using System.Data.Common;
using System.Security.Cryptography;
using Npgsql;

namespace MembershipCases.Web.Pipeline;

/// <summary>How the program ends when it cannot go on: with an exit code and a sentence.</summary>
/// <param name="ExitCode">One of those below.</param>
/// <param name="Sentence">What is wrong, on one line.</param>
/// <param name="Fault">What its makers need to know; null when whoever runs it can do something about it.</param>
public sealed record Ending(int ExitCode, string Sentence, Exception? Fault)
{
    /// <summary>Something that it needs does not answer, or is taken: the same may succeed later.</summary>
    public const int Unavailable = 69;

    /// <summary>The program is wrong.</summary>
    public const int Failed = 70;

    /// <summary>A setting, a file that it names, or the state of the database must be changed first.</summary>
    public const int Misconfigured = 78;

    private static readonly string Ours = typeof(Ending).Assembly.GetName().Name!;

    /// <summary>The ending that follows from an exception at the start.</summary>
    public static Ending Of(Exception fault) => fault switch
    {
        _ when DatabaseFault.IsPassing(fault) =>
            new(Unavailable, Line($"The database does not answer: {Root(fault).Message}"), null),
        PostgresException refusal => new(Misconfigured, Line($"The database refuses: {refusal.MessageText}."), null),
        DbException or CryptographicException or UnauthorizedAccessException or InvalidDataException
            or FormatException => new(Misconfigured, Line(fault.Message), null),
        IOException => new(Unavailable, Line(fault.Message), null),
        InvalidOperationException or ArgumentException when IsOfSettings(fault) =>
            new(Misconfigured, Line(fault.Message), null),
        _ => new(Failed, Line($"The service failed: {fault.Message}"), fault),
    };

    /// <summary>
    /// A refusal of this program's own, or of whoever reads settings and connection strings for it; what others throw is
    /// a fault.
    /// </summary>
    private static bool IsOfSettings(Exception fault) =>
        fault.Source is { } source && (source == Ours || source == "Npgsql" || source == "System.Data.Common"
            || source.StartsWith("Microsoft.Extensions.Configuration", StringComparison.Ordinal));

    private static Exception Root(Exception fault) =>
        fault is not NpgsqlException && fault.InnerException is { } inner ? Root(inner) : fault;

    private static string Line(string message) =>
        string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
