namespace MembershipCases.Web.Data;

/// <summary>A committed entry of the history that has no place in the chain yet.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="Leaf">The hash of what it says.</param>
public sealed record UnsealedEntry(long Sequence, string Leaf);

/// <summary>Entries that can be sealed now.</summary>
/// <param name="Entries">The entries, in the order in which they are to be sealed.</param>
/// <param name="Horizon">Everything before this transaction has been told of, and need not be asked for again.</param>
public sealed record UnsealedEntries(IReadOnlyList<UnsealedEntry> Entries, ulong Horizon);
