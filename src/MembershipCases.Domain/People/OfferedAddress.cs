namespace MembershipCases.Domain.People;

/// <summary>
/// An e-mail address that a person has entered and not yet confirmed. Nothing is sent there but the link that confirms
/// it, so nobody has reminders sent to somebody else.
/// </summary>
/// <param name="Address">The address.</param>
/// <param name="KeyHash">The hash of the <see cref="SecretKey"/> in the link.</param>
/// <param name="Until">When the link expires.</param>
public sealed record OfferedAddress(string Address, string KeyHash, DateTimeOffset Until)
{
    /// <summary>How long a link is valid.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromDays(7);

    /// <summary>Whether the key is the one that was sent to the address, and still valid.</summary>
    public bool IsConfirmedBy(SecretKey? key, DateTimeOffset at) => key?.Hash == KeyHash && at < Until;
}
