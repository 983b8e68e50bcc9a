namespace MembershipCases.Web.Pipeline;

/// <summary>An answer that tells the version which the next command must state.</summary>
public interface IVersioned
{
    /// <summary>The record's version.</summary>
    int Version { get; }
}
