namespace MembershipCases.Web.Features.Meetings;

/// <summary>How a point was voted on.</summary>
public enum VoteKind
{
    /// <summary>No vote of its own.</summary>
    None,

    /// <summary>All voted for.</summary>
    Unanimous,

    /// <summary>Counted party by party.</summary>
    Parties,

    /// <summary>The same votes as on the point before.</summary>
    AsBefore,
}

/// <summary>A vote in the form.</summary>
public sealed class VoteForm
{
    /// <summary>How it was voted.</summary>
    public VoteKind Kind { get; set; }

    /// <summary>How many voted.</summary>
    public int? Present { get; set; }

    /// <summary>Party by party.</summary>
    public List<PartyForm> Parties { get; set; } = [];

    /// <summary>The chair's casting vote on a tie.</summary>
    public bool? CastingVoteFor { get; set; }

    /// <summary>Members by name, one a line: <c>Name; Party; for</c>.</summary>
    public string? Named { get; set; }

    /// <summary>The number of the first line of names that cannot be read, or null.</summary>
    public int? UnreadableLine()
    {
        var index = TreatmentForm.Lines(Named).ToList().FindIndex(line => Read(line) is null);
        return index < 0 ? null : index + 1;
    }

    /// <summary>A vote as it was written before.</summary>
    public static VoteForm Again(Vote? vote) => vote is null ? new() : new()
    {
        Kind = vote.Unanimous ? VoteKind.Unanimous : VoteKind.Parties,
        Present = vote.Present,
        Parties = [.. vote.Parties.Select(party => new PartyForm { Party = party.Party, For = party.For, Against = party.Against })],
        CastingVoteFor = vote.CastingVoteFor,
        Named = string.Join('\n', vote.Named.Select(named => $"{named.Name}; {named.Party}; {(named.IsFor ? "for" : "mot")}")),
    };

    /// <summary>The vote that the form says.</summary>
    public Vote? ToVote(Vote? before) => Kind switch
    {
        VoteKind.Unanimous => new Vote { Present = Present ?? 0, Unanimous = true },
        VoteKind.Parties => new Vote
        {
            Present = Present ?? 0,
            Parties = [.. Parties.Where(party => !party.IsBlank).Select(party => new PartyVote(party.Party?.Trim() ?? "", party.For ?? 0, party.Against ?? 0))],
            Named = [.. TreatmentForm.Lines(Named).Select(Read).OfType<NamedVote>()],
            CastingVoteFor = CastingVoteFor,
        },
        VoteKind.AsBefore => before,
        _ => null,
    };

    private static NamedVote? Read(string line) => line.Split(';', StringSplitOptions.TrimEntries) switch
    {
        [{ Length: > 0 } name, { Length: > 0 } party, var word] when IsFor(word) is { } isFor => new NamedVote(name, party, isFor),
        _ => null,
    };

    private static bool? IsFor(string word) => word.ToUpperInvariant() switch
    {
        "FOR" => true,
        "MOT" or "AGAINST" => false,
        _ => null,
    };
}

/// <summary>A party's votes in the form.</summary>
public sealed class PartyForm
{
    /// <summary>The party.</summary>
    public string? Party { get; set; }

    /// <summary>Votes for.</summary>
    public int? For { get; set; }

    /// <summary>Votes against.</summary>
    public int? Against { get; set; }

    /// <summary>Whether no votes stand in it: a party that is only proposed by the form did not vote.</summary>
    public bool IsBlank => For is null && Against is null;
}
