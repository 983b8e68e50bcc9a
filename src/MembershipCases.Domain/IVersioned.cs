namespace MembershipCases.Domain;

/// <summary>A record that counts its changes, or a reply with the version that the next command must state.</summary>
public interface IVersioned
{
    /// <summary>The record's version.</summary>
    int Version { get; }
}
