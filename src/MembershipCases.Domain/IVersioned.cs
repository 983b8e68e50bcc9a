namespace MembershipCases.Domain;

/// <summary>
/// A record whose version counts its changes, or an answer with the version that the next command must state.
/// </summary>
public interface IVersioned
{
    /// <summary>The record's version.</summary>
    int Version { get; }
}
