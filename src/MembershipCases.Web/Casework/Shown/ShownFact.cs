namespace MembershipCases.Web.Casework.Shown;

/// <summary>A copy of a fact of the register.</summary>
public sealed class ShownFact
{
    private readonly Fact _fact;

    internal ShownFact(Fact fact, Disclosure disclosure, IReadOnlySet<Guid> closedDocuments)
    {
        _fact = fact;
        Value = disclosure.Required(fact.Id, "value", fact.Value);
        Source = fact.Source.DocumentId is { } document && closedDocuments.Contains(document)
            ? fact.Source.WithoutQuote()
            : fact.Source;
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id => _fact.Id;

    /// <summary>The kind of fact.</summary>
    public FactKind Kind => _fact.Kind;

    /// <summary>The value.</summary>
    public string Value { get; }

    /// <summary>The office, for a fact on a responsible office.</summary>
    public Guid? OfficeId => _fact.OfficeId;

    /// <summary>The user who holds the role, for a role held by a user of the service.</summary>
    public Guid? HeldBy => _fact.HeldBy;

    /// <summary>The key of the role in the network; null when no user holds it.</summary>
    public string? NetworkRole => _fact.NetworkRole;

    /// <summary>First day in force; null when unknown.</summary>
    public DateOnly? From => _fact.From;

    /// <summary>First day no longer in force; null while it is.</summary>
    public DateOnly? To => _fact.To;

    /// <summary>The source, without the quote of a closed document.</summary>
    public Source Source { get; }

    /// <summary>The quote from the document; null when not stored or not disclosed.</summary>
    public string? Quote => Source.Quote;

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt => _fact.RecordedAt;

    /// <summary>Whether it is in force on the day.</summary>
    public bool HoldsOn(DateOnly day) => _fact.HoldsOn(day);
}
