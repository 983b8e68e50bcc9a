namespace MembershipCases.Web.Features.Account;

/// <summary>
/// Who may do what, as docs/access.csv says and the tests hold the service to: one line for each way in and each place
/// where a case can stand, one column for each sort of person.
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

    /// <summary>The table that the service was built with.</summary>
    public static AccessTable Own { get; } = Read();

    /// <summary>Every way in: method and route.</summary>
    public IReadOnlyList<string> Ways { get; }

    /// <summary>
    /// Where a case must stand for one of these sorts of people to use the way; empty text for a way that needs no
    /// case, nothing when it is not for them.
    /// </summary>
    public IReadOnlyList<string> Open(string way, IEnumerable<string> people)
    {
        var places = people.Select(person => columns.IndexOf(person)).Where(place => place > 0).ToList();
        return [.. lines.Where(line => line[0] == way && places.Exists(place => line[place] == "+"))
            .Select(line => line[1])];
    }

    /// <summary>
    /// The sort of person that a role makes somebody, where their own office answers, or where another does.
    /// </summary>
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
