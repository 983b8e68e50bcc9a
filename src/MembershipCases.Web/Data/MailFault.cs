namespace MembershipCases.Web.Data;

/// <summary>Why a message has not gone.</summary>
public enum MailFault
{
    /// <summary>The receiver has no address.</summary>
    NoAddress,

    /// <summary>The server takes this message never.</summary>
    Refused,

    /// <summary>The server was not reached, or took nothing from us.</summary>
    NotReached,

    /// <summary>The server asked to come again later.</summary>
    Later,
}
