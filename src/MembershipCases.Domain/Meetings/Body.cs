using System.Text;

namespace MembershipCases.Domain.Meetings;

/// <summary>A body with its names and number of members.</summary>
[SubjectName("Body")]
public sealed class Body : Recorded
{
    private Body(string key) => (Key, Id) = (key, IdOf(key));

    /// <summary>A body with its names.</summary>
    public Body(string key, string nameNb, string nameNn, string nameEn, int? members)
        : this(key) =>
        (NameNb, NameNn, NameEn, Members) = (nameNb, nameNn, nameEn, members);

    /// <summary>Stable key, as definitions write it: <c>council</c>, <c>city-government</c>.</summary>
    public string Key { get; private set; }

    /// <summary>The name in Norwegian Bokmål.</summary>
    public string NameNb { get; private set; } = "";

    /// <summary>The name in Norwegian Nynorsk.</summary>
    public string NameNn { get; private set; } = "";

    /// <summary>The name in English.</summary>
    public string NameEn { get; private set; } = "";

    /// <summary>The number of members; null when unknown, and then the body does not resolve.</summary>
    public int? Members { get; private set; }

    /// <summary>The id of the body with a key, under which the history knows it.</summary>
    public static Guid IdOf(string key) => DerivedId.Of(Encoding.UTF8.GetBytes($"body:{key}"));

    /// <summary>
    /// Sets the number of members, by an administrator: whoever records the votes does not set what they are counted
    /// against.
    /// </summary>
    /// <param name="members">The number.</param>
    /// <param name="reason">Where the number is from.</param>
    /// <param name="by">Who sets it.</param>
    public Result<Done> SetMembers(int members, string reason, Actor by)
    {
        if (!by.Is(Role.Administrator)) return MeetingErrors.MembersNotYours;
        if (members <= 0) return MeetingErrors.MembersMissing;
        if (string.IsNullOrWhiteSpace(reason)) return MeetingErrors.MembersUnfounded;
        Happened(new BodyMembersSet(Key, members) { Before = new(Members), Reason = reason.Trim() });
        Members = members;
        return Done.Ok;
    }
}
