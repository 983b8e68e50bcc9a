using CsCheck;
using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Tests.Reviews;

/// <summary>A section as its author meant it.</summary>
public sealed record WrittenSection(
    string Heading, IReadOnlyList<string> Offices, StatusRead Status, ParticipationRead? Participation,
    string? ArenaSince, string? MemberSince, string? Through, int Filler, bool Nynorsk);

/// <summary>A twin town as its author meant it.</summary>
public sealed record WrittenTown(string Name, string? Other, string? Since);

/// <summary>A document as its author meant it.</summary>
public sealed record Written(
    string? Title, IReadOnlyList<WrittenSection> Sections, IReadOnlyList<WrittenTown> Towns, bool Parts, bool Numbered,
    bool Nynorsk);

/// <summary>Random documents of the review's form. Names are made of syllables, so no rule can know them.</summary>
public static class WrittenGen
{
    private static readonly Gen<string> Syllable = Gen.OneOf("ba", "dor", "fin", "gal", "hel", "jor", "kar", "lun",
        "mer", "nor", "ost", "pol", "rin", "sam", "tor", "ul", "ves", "øst", "åma", "ære");
    private static readonly Gen<string> Name = Syllable.Array[2, 4].Select(
        s => char.ToUpperInvariant(s[0][0]) + string.Concat(s)[1..]);
    private static readonly Gen<string> Kind = Gen.OneOf("Network", "Cities", "nettverk", "forum", "Association",
        "byforum", "Initiative for Cities", "og nordisk samarbeid", "Council of Towns and Regions");
    private static readonly Gen<string> Abbreviation = Gen.OneOf("", "", " (ABX)", " (NKQ-RT)", ": Nordisk ramme");
    private static readonly Gen<string> Portfolio = Gen.OneOf("kultur og idrett", "skole, barnehage og oppvekst",
        "klima, areal- og transport", "helse og omsorg", "finans", "sosial, bustad og inkludering",
        "næring, havn og eiendom");

    private static readonly Gen<string> Office = Gen.Frequency(
        (6, Portfolio.Select(p => "Byråd for " + p)), (1, Gen.Const("Byrådsleder")), (1, Gen.Const("Ordfører")),
        (1, Gen.Const("Bystyrets kontor")));

    private static readonly Gen<StatusRead> Status = Gen.Enum<StatusRead>();
    private static readonly Gen<ParticipationRead?> Participation = Gen.OneOf<ParticipationRead?>(null,
        ParticipationRead.Active, ParticipationRead.Passive);
    private static readonly Gen<string?> Since = Gen.Frequency((2, Gen.Const((string?)null)),
        (1, Gen.Int[1946, 2024].Select(y => (string?)$"{y}")));

    private static readonly Gen<string?> Through = Gen.Frequency((4, Gen.Const((string?)null)),
        (1, Gen.OneOf<string?>("Norsk Vannlag", "Fjordarkivet", "Museum Øst")));

    private static Gen<WrittenSection> Section(bool nynorsk) =>
        Gen.Select(Gen.Select(Name, Name, Kind, Abbreviation), Office.Array[0, 4], Status, Participation,
            Gen.Select(Since, Since, Through), Gen.Int[0, 1000], (name, offices, status, participation, told, filler) =>
            new WrittenSection($"{name.Item1} {name.Item2} {name.Item3}{name.Item4}", [.. offices.Distinct()], status,
                participation, told.Item1, told.Item2, told.Item3, filler, nynorsk));

    private static readonly Gen<WrittenTown> Town = Gen.Select(Name,
        Gen.Frequency((3, Gen.Const((string?)null)), (1, Name.Select(n => (string?)n))), Since,
        (name, other, since) => new WrittenTown(name, other == name ? null : other, since));

    public static readonly Gen<Written> Document =
        Gen.Bool.SelectMany(
            nynorsk => Gen.Select(Section(nynorsk).Array[1, 12], Town.Array[0, 5], Gen.Bool, Gen.Bool,
                (sections, towns, parts, numbered) =>
            new Written("Gjennomgang av nettverk og samarbeid", sections, parts ? Apart(towns) : [], parts, numbered,
                nynorsk)));

    /// <summary>Towns that no name of another is part of.</summary>
    private static List<WrittenTown> Apart(IEnumerable<WrittenTown> towns)
    {
        var kept = new List<WrittenTown>();
        foreach (var town in towns)
            if (!kept.Exists(
                other => Names(other)
                    .Any(a => Names(town)
                        .Any(b => a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)))))
                kept.Add(town);
        return kept;
    }

    private static IEnumerable<string> Names(WrittenTown town) =>
        town.Other is { } other ? [town.Name, other] : [town.Name];
}
