namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>Errors of votes.</summary>
public static class VoteErrors
{
    /// <summary>Nobody voted.</summary>
    public static Error NobodyPresent { get; } = new("vote.nobody-present", ErrorKind.Invalid);

    /// <summary>
    /// Nobody has recorded how many members the body has, so neither its quorum nor a vote can be checked.
    /// </summary>
    public static Error MembersUnknown { get; } = new("vote.members-unknown", ErrorKind.Conflict);

    /// <summary>More votes than members.</summary>
    public static Error MoreThanMembers(int members) => new("vote.more-than-members", ErrorKind.Invalid, null, members);

    /// <summary>
    /// More votes than the members who can vote: the members without the disqualified, plus their substitutes.
    /// </summary>
    public static Error MoreThanCanVote(int canVote, int members, int left, int substitutes) =>
        new("vote.more-than-can-vote", ErrorKind.Invalid, null, canVote, members, left, substitutes);

    /// <summary>Fewer than half of the members voted (kommuneloven § 11-9).</summary>
    public static Error NoQuorum(int members) => new("vote.no-quorum", ErrorKind.Invalid, null, members);

    /// <summary>Unanimous, but with votes against.</summary>
    public static Error UnanimousWithVotesAgainst { get; } =
        new("vote.unanimous-with-votes-against", ErrorKind.Invalid);

    /// <summary>A party has no name.</summary>
    public static Error PartyMissing { get; } = new("vote.party-missing", ErrorKind.Invalid);

    /// <summary>A number is negative.</summary>
    public static Error Negative { get; } = new("vote.negative", ErrorKind.Invalid);

    /// <summary>A party is listed twice.</summary>
    public static Error PartyTwice { get; } = new("vote.party-twice", ErrorKind.Invalid);

    /// <summary>The votes for and against do not add up to the number present.</summary>
    public static Error DoesNotAddUp(long counted, int present) =>
        new("vote.does-not-add-up", ErrorKind.Invalid, null, counted, present);

    /// <summary>A tie needs the chair's casting vote.</summary>
    public static Error CastingVoteMissing { get; } = new("vote.casting-vote-missing", ErrorKind.Invalid);

    /// <summary>A casting vote was given without a tie.</summary>
    public static Error CastingVoteWithoutTie { get; } = new("vote.casting-vote-without-tie", ErrorKind.Invalid);

    /// <summary>The named votes of a party do not match its numbers.</summary>
    public static Error NamesDoNotAgree(string party) =>
        new("vote.names-do-not-agree", ErrorKind.Invalid, "Named", party);
}
