namespace MembershipCases.Web.Pipeline;

/// <summary>A command that only the service itself sends.</summary>
public interface IServiceCommand<TReply> : ICommand<TReply>
{
    /// <summary>What it does, for whoever must find out why it was refused.</summary>
    ServiceTask Task { get; }

    /// <summary>The membership or case that it is about; null when it is about several.</summary>
    Guid? AboutId { get; }
}
