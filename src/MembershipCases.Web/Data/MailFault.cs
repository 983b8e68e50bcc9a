namespace MembershipCases.Web.Data;

/// <summary>The reason why an attempt to send a message failed.</summary>
public enum MailFault
{
    /// <summary>The receiver has no address.</summary>
    NoAddress,

    /// <summary>The server has refused this message permanently.</summary>
    Refused,

    /// <summary>The server was not reached, or accepted nothing from the service.</summary>
    NotReached,

    /// <summary>The server has refused the message temporarily and asked for a retry.</summary>
    Later,

    /// <summary>
    /// A copy of the database was put back, and the message may have been sent since the copy was made.
    /// </summary>
    Held,
}
