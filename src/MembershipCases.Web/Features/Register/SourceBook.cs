using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Register;

/// <summary>Everything that the facts of one membership rest on, read at once.</summary>
public sealed class SourceBook
{
    private readonly Dictionary<Guid, ReviewDocument> _documents;
    private readonly Dictionary<Guid, Resolution> _resolutions;
    private readonly Dictionary<Guid, CaseNumber> _numbers;
    private readonly Dictionary<Guid, Mandate> _mandates;
    private readonly Dictionary<Guid, string> _people;
    private readonly IReadOnlySet<Guid> _closed;

    private SourceBook(
        Dictionary<Guid, ReviewDocument> documents, Dictionary<Guid, Resolution> resolutions, Dictionary<Guid, CaseNumber> numbers,
        Dictionary<Guid, Mandate> mandates, Dictionary<Guid, string> people, IReadOnlySet<Guid> closed) =>
        (_documents, _resolutions, _numbers, _mandates, _people, _closed) = (documents, resolutions, numbers, mandates, people, closed);

    /// <summary>Reads it; without the words of the documents that are closed to the one who asks.</summary>
    public static async Task<SourceBook> For(MembershipDb db, Membership membership, IReadOnlySet<Guid> closed, CancellationToken cancellationToken)
    {
        var documents = membership.Facts.Select(fact => fact.Source.DocumentId).OfType<Guid>().Distinct().ToList();
        var decisions = membership.Facts.Select(fact => fact.Source.DecisionId).OfType<Guid>().Distinct().ToList();
        var people = membership.Facts.Select(fact => fact.Source.StatedBy).OfType<Guid>().Distinct().ToList();
        var resolutions = await db.Resolutions.AsNoTracking().Where(r => decisions.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellationToken);
        var cases = resolutions.Values.Select(resolution => resolution.CaseId).ToList();
        return new SourceBook(
            await Documents(db, documents, closed, cancellationToken),
            resolutions,
            await db.Cases.AsNoTracking().Where(of => cases.Contains(of.Id)).ToDictionaryAsync(of => of.Id, of => new CaseNumber(of.Year, of.Sequence), cancellationToken),
            await db.Mandates.AsNoTracking().Where(mandate => decisions.Contains(mandate.Id)).ToDictionaryAsync(mandate => mandate.Id, cancellationToken),
            await db.Users.AsNoTracking().Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken),
            closed);
    }

    private static async Task<Dictionary<Guid, ReviewDocument>> Documents(MembershipDb db, List<Guid> ids, IReadOnlySet<Guid> closed, CancellationToken cancellationToken)
    {
        var documents = await db.Documents.AsNoTracking().Where(document => ids.Contains(document.Id)).ToDictionaryAsync(document => document.Id, cancellationToken);
        foreach (var document in documents.Values.Where(document => closed.Contains(document.Id))) document.WithholdText();
        return documents;
    }

    /// <summary>What a source says, and where.</summary>
    public SourceLine Of(Source source) => source.Kind switch
    {
        SourceKind.Document when source.DocumentId is { } id && _closed.Contains(id) => InDocument(source.WithoutQuote(), _documents.GetValueOrDefault(id)),
        SourceKind.Document => InDocument(source, _documents.GetValueOrDefault(source.DocumentId!.Value)),
        SourceKind.ResolutionPoint => InResolution(source, _resolutions.GetValueOrDefault(source.DecisionId!.Value)),
        SourceKind.Mandate => InMandate(source, _mandates.GetValueOrDefault(source.DecisionId!.Value)?.Text),
        _ => new SourceLine(source.Kind) { StatedBy = source.StatedBy is { } who ? _people.GetValueOrDefault(who) : null, Reason = source.Reason },
    };

    private static SourceLine InDocument(Source source, ReviewDocument? document) => new(source.Kind)
    {
        Document = document?.Title,
        Href = document?.Text is not null && source.FromLine is { } first ? $"/reviews/{document.Id}#l{first}-{source.ToLine ?? first}" : null,
        Page = source.Page,
        FromLine = source.FromLine,
        ToLine = source.ToLine,
        Quote = source.Quote ?? Lines(document?.Text, source),
    };

    private SourceLine InResolution(Source source, Resolution? resolution) => new(source.Kind)
    {
        ItemNumber = resolution?.ItemNumber,
        ResolvedOn = resolution?.ResolvedOn,
        Point = source.Point,
        Quote = resolution?.Points.FirstOrDefault(point => point.Number == source.Point)?.Adopted,
        Case = resolution is not null && _numbers.TryGetValue(resolution.CaseId, out var number) ? number : null,
    };

    private static SourceLine InMandate(Source source, MandateText? mandate) =>
        new(source.Kind) { ItemNumber = mandate?.ItemNumber, ResolvedOn = mandate?.ResolvedOn, Point = source.Point, Quote = mandate?.Words };

    private static string? Lines(string? text, Source source)
    {
        if (text is null || source.FromLine is not { } first || source.ToLine is not { } last) return null;
        return string.Join('\n', text.Split('\n').Skip(first - 1).Take(last - first + 1));
    }
}
