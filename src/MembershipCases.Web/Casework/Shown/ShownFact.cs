namespace MembershipCases.Web.Casework.Shown;

/// <summary>A fact of the register, as it is shown.</summary>
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

    /// <summary>What it is about.</summary>
    public FactKind Kind => _fact.Kind;

    /// <summary>What is said.</summary>
    public string Value { get; }

    /// <summary>The office, when the fact is that an office answers for the membership.</summary>
    public Guid? OfficeId => _fact.OfficeId;

    /// <summary>Who holds the role, when it is one that a user of the service holds.</summary>
    public Guid? HeldBy => _fact.HeldBy;

    /// <summary>Key of the role that they hold; null when nobody is named.</summary>
    public string? NetworkRole => _fact.NetworkRole;

    /// <summary>First day it holds; null for as long as is known.</summary>
    public DateOnly? From => _fact.From;

    /// <summary>First day it no longer holds; null while it does.</summary>
    public DateOnly? To => _fact.To;

    /// <summary>What it rests on, without the words of a document that is closed.</summary>
    public Source Source { get; }

    /// <summary>The words of the document that it rests on; null where they are not kept or not disclosed.</summary>
    public string? Quote => Source.Quote;

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt => _fact.RecordedAt;

    /// <summary>Whether it holds on the day.</summary>
    public bool HoldsOn(DateOnly day) => _fact.HoldsOn(day);
}
