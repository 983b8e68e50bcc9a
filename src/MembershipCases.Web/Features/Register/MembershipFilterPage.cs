using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Register;

/// <summary>The filter of the register in the query string of the list and its exports.</summary>
public abstract class MembershipFilterPage : SlicePage
{
    /// <summary>Words of a name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>An office.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Office { get; set; }

    /// <summary>The kind of arena.</summary>
    [BindProperty(SupportsGet = true)]
    public ArenaKind? Kind { get; set; }

    /// <summary>The status.</summary>
    [BindProperty(SupportsGet = true)]
    public MembershipStatus? Status { get; set; }

    /// <summary>The participation.</summary>
    [BindProperty(SupportsGet = true)]
    public Participation? Participation { get; set; }

    /// <summary>The day as of which the register is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? AsOf { get; set; }

    /// <summary>The order.</summary>
    [BindProperty(SupportsGet = true)]
    public MembershipOrder? Sort { get; set; }

    /// <summary>The query from the filter.</summary>
    protected ListMemberships.Query Query => new()
    {
        Search = Search, Office = Office, Kind = Kind, Status = Status, Participation = Participation, AsOf = AsOf,
        Sort = Sort ?? default,
    };

    /// <summary>The filter as a query string, with some parameters replaced and without empty ones.</summary>
    public string Address(string path, params (string Name, string? Value)[] anew)
    {
        var parts = new Dictionary<string, string?>
        {
            ["search"] = Search, ["office"] = Office?.ToString(), ["kind"] = Kind?.ToString(),
            ["status"] = Status?.ToString(),
            ["participation"] = Participation?.ToString(), ["asOf"] = AsOf?.Show(), ["sort"] = Sort?.ToString(),
        };
        foreach (var (name, value) in anew) parts[name] = value;
        return path + QueryString.Create(parts.Where(part => !string.IsNullOrEmpty(part.Value)));
    }
}
