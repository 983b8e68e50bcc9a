namespace MembershipCases.Web.Features.Account;

/// <summary>
/// The access table of docs/access.csv, which the tests verify: one line for each entry point and each state of a case,
/// one column for each kind of person.
/// </summary>
public sealed class AccessTable
{
    private const string Resource = "access.csv";

    private readonly List<string> columns;
    private readonly List<string[]> lines;

    private AccessTable(List<string[]> table)
    {
        columns = [.. table[0]];
        lines = table[1..];
        Ways = [.. lines.Select(line => line[0]).Distinct()];
    }

    /// <summary>The table that this build contains.</summary>
    public static AccessTable Own { get; } = Read();

    /// <summary>Every entry point: method and route.</summary>
    public IReadOnlyList<string> Ways { get; }

    /// <summary>
    /// The states of a case in which one of these kinds of people may use the entry point; an empty text when it needs
    /// no case, an empty list when they may not use it.
    /// </summary>
    public IReadOnlyList<string> Open(string way, IEnumerable<string> people)
    {
        var places = people.Select(person => columns.IndexOf(person)).Where(place => place > 0).ToList();
        return [.. lines.Where(line => line[0] == way && places.Exists(place => line[place] == "+"))
            .Select(line => line[1])];
    }

    /// <summary>The column of a role, in the person's own office or in another.</summary>
    public static string Column(Role role, bool hasOffice, bool isOwn) => role switch
    {
        Role.Reader => "reader",
        Role.CouncilMember => "council member",
        Role.Archivist => "archivist",
        Role.Administrator => "administrator",
        Role.CityGovernmentSecretariat => "secretariat of byrådet",
        Role.CouncilSecretariat => "secretariat of bystyret",
        Role.CaseHandler when !hasOffice => "case handler, no office",
        Role.CaseHandler => isOwn ? "case handler, own office" : "case handler, other office",
        _ => isOwn ? "commissioner, own office" : "commissioner, other office",
    };

    private static AccessTable Read()
    {
        using var stream = typeof(AccessTable).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return new([
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => line.Split(';'))]);
    }
}
