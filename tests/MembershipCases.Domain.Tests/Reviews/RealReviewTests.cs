using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Tests.Reviews;

/// <summary>The reader against a real review, where one lies beside the repository.</summary>
public class RealReviewTests
{
    private const string Names = """
        The Cooperation Programme on Health and Related Social Issues in the Barents Euro-Region and the Northern Dimension in Public health and Social Well-Being
        Covenant of Mayors: Mayors adapt
        Eureau
        Eurocities
        European Festivals Association – Festival Cities Initiative
        Global Climate Forum (GCF)
        Hansabysamarbeidet
        Kommunenes internasjonale miljøorganisasjon (KIMO)
        Local Governments for Sustainability (ICLEI)
        International Congress on Archives (ICA)
        ICORN
        Intercultural cities
        International Federation of Library Association (IFLA)
        International Water Association (IWA)
        Internordisk leirskole, lærerutveksling og skolelederforum
        Memory of the world
        Music Cities Networks
        Nordisk fritidskonferanse
        Nordic Smart City Network
        Nordisk Veiforum
        Ordførere for fred
        Rainbow cities network
        Scandinavian Society for Trenchless Technologies (SSTT)
        Solidarity Cities
        Storbyens hjerte og smerte
        The Human Rights Cities Network
        The UCLG Committee on Social Inclusion, Participatory Democracy and Human Rights
        Union of the Baltic Cities (UBC)
        Vennskapsbynettverk på idrettsfeltet
        Vest-Norges Brusselkontor
        UNESCO Creative Cities Network
        WAPR - World Association for Psychosocial Rehabilitation
        World Heritage Cities
        World Parks Association
        """;

    /// <summary>
    /// A letter an arena, in order: H health, K climate, L chief, C culture, S school, M mayor, W work, F finance, -
    /// nobody.
    /// </summary>
    private const string Offices = "H K K L C K C K K C C C C K S C C C L K M CW K - WS - - L S L F W K K";

    /// <summary>
    /// A letter an arena: c continue, w decided out, j decided in, r told to join, k asked to consider.
    /// </summary>
    private const string Statuses = "c c c c c w c c c c c c c c c c c c c c c c c j c r k w c c c c c c";

    /// <summary>A letter an arena: a active, p passive, - not stated.</summary>
    private const string Participations = "a - - a a - a - a a a a a a a - - - - a - a a - a - - p a a a a - a";

    private static readonly Dictionary<char, string> Office = new()
    {
        ['H'] = "Byråd for eldre, helse og frivillighet",
        ['K'] = "Byråd for klima, miljø og byutvikling",
        ['L'] = "Byrådsleder",
        ['C'] = "Byråd for kultur, mangfold og likestilling",
        ['S'] = "Byråd for barnehage, skole og idrett",
        ['M'] = "Ordfører",
        ['W'] = "Byråd for arbeid, sosial og bolig",
        ['F'] = "Byråd for finans, næring og eiendom",
    };

    private static readonly Dictionary<string, StatusRead> Status = new()
    {
        ["c"] = StatusRead.Continue,
        ["w"] = StatusRead.WithdrawDecided,
        ["j"] = StatusRead.JoinDecided,
        ["r"] = StatusRead.JoinRequested,
        ["k"] = StatusRead.ConsiderRequested,
    };

    [Fact]
    public void Every_heading_office_status_and_participation_is_read()
    {
        var (_, found) = Read();
        Assert.Equal(Names.Split(["\r\n", "\n"], StringSplitOptions.None), found.Arenas.Select(a => a.Heading.Value));
        Assert.Equal(Offices.Split(' ').Select(o => string.Join('|', o.Where(c => c != '-').Select(c => Office[c]))),
            found.Arenas.Select(a => string.Join('|', a.Responsible.Select(r => r.Value))));
        Assert.Equal(Statuses.Split(' ').Select(s => Status[s]), found.Arenas.Select(a => a.Status!.Value));
        Assert.Equal(Participations.Split(' '),
            found.Arenas.Select(
                a => a.Participation?.Value switch { ParticipationRead.Active => "a", ParticipationRead.Passive =>
                    "p", _ => "-" }));
        Assert.All(found.Arenas, a => Assert.Equal(1, a.Part));
    }

    [Fact]
    public void The_five_twin_towns_are_read()
    {
        var (_, found) = Read();
        Assert.Equal(["Gøteborg", "Århus", "Åbo", "Newcastle", "Seattle"], found.TwinTowns.Select(t => t.Name.Value));
        Assert.Equal(["Turku"], found.TwinTowns[2].OtherNames);
        Assert.All(found.TwinTowns,
            t => Assert.Equal((StatusRead.Strengthen, "Bystyrets kontor"),
                (t.Status!.Value, Assert.Single(t.Responsible).Value)));
    }

    [Fact]
    public void Other_names_years_and_intermediaries_are_read()
    {
        var (_, found) = Read();
        Assert.Contains("Eurau", found.Arenas[2].OtherNames.Select(n => n.Value));
        Assert.Contains("Mayors for Peace", found.Arenas[20].OtherNames.Select(n => n.Value));
        Assert.Equal(
            "4:1986/2002 6:2001/ 7:1980/ 8:/2018 12:/2014 15:slutten av 60-tallet/ 16:/2001 24:2016/ 25:1996/ 28:1991/1991 31:/2015 33:1993/1993", string.Join(' ', found.Arenas
            .Where(a => a.Number != 5 && (a.ArenaSince ?? a.MemberSince) is not null)
            .Select(a => $"{a.Number}:{a.ArenaSince?.Value}/{a.MemberSince?.Value}")));
        Assert.Equal("3:Norsk Vann 7:Museum Vest 10:Bergen Byarkiv 11:biblioteket 13:Biblioteket 17:Brak",
            string.Join(' ',
                found.Arenas.Where(a => a.Through is not null).Select(a => $"{a.Number}:{a.Through!.Value}")));
    }

    [Fact]
    public void Quotes_are_found_pages_are_thirteen_and_nothing_is_dropped()
    {
        var (text, found) = Read();
        Proof.Quotes(text, found);
        Proof.NothingDropped(text, found);
        Assert.Equal(Enumerable.Range(1, 13), text.Lines.Select(l => l.Page!.Value).Distinct());
        Assert.Empty(found.NotUnderstood);
    }

    private static (ReviewText Text, ReviewFindings Found) Read()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "MembershipCases.sln")))
            directory = directory.Parent;
        var beside = Path.Combine(directory?.Parent?.FullName ?? "", "shared", "review-document");
        var file = Directory.Exists(beside) ? Directory.GetFiles(beside, "*.txt").FirstOrDefault() : null;
        Assert.SkipUnless(file is not null,
            "No real review lies beside the repository (../shared/review-document/*.txt).");
        var text = ReviewText.Of(File.ReadAllText(file!));
        return (text, ReviewReader.Read(text));
    }
}
