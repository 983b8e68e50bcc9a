using System.Text.Json.Serialization;

namespace MembershipCases.Domain.Register;

/// <summary>
/// A fact of the register replaces the one before it. The event has a name of its own for each kind of fact.
/// </summary>
/// <param name="Fact">The kind of fact; part of the name, not of the values.</param>
/// <param name="Value">The value.</param>
/// <param name="From">First day in force; null when unknown.</param>
/// <param name="Source">The source.</param>
/// <param name="HeldBy">The user who holds the role; omitted for none.</param>
/// <param name="NetworkRole">The role that they hold; omitted for none.</param>
[EventName("membership.{kind}-stated")]
internal sealed record FactStated(
    [property: JsonIgnore] FactKind Fact,
    string Value,
    DateOnly? From,
    Source Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? HeldBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NetworkRole)
        : HistoryEvent<FactStated.Old>
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string What => NameOf(Fact);

    public static string NameOf(FactKind kind) =>
        NameOf<FactStated>().Replace("{kind}", kind.Word(), StringComparison.Ordinal);

    internal sealed record Old(string Value, DateOnly? From);
}

[EventName("membership.fact-ended")]
internal sealed record FactEnded(string Kind, string Value, DateOnly To) : HistoryEvent;

/// <summary>The municipality is said to be a member; it takes effect when a second person confirms it.</summary>
[EventName("membership.member-stated")]
internal sealed record MemberStated(DateOnly? From, string Statement) : HistoryEvent;

[EventName("membership.member-statement-confirmed")]
internal sealed record MemberStatementConfirmed(Guid StatedBy, DateOnly? From) : HistoryEvent;

[EventName("membership.member-statement-refused")]
internal sealed record MemberStatementRefused(Guid StatedBy) : HistoryEvent;
