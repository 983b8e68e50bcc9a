using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Register;

/// <summary>The filter of the register, as it stands in the address of the list and of its exports.</summary>
public abstract class MembershipFilterPage : SlicePage
{
    /// <summary>Words of a name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>An office.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Office { get; set; }

    /// <summary>What sort of arena.</summary>
    [BindProperty(SupportsGet = true)]
    public ArenaKind? Kind { get; set; }

    /// <summary>Where it stands.</summary>
    [BindProperty(SupportsGet = true)]
    public MembershipStatus? Status { get; set; }

    /// <summary>How the municipality takes part.</summary>
    [BindProperty(SupportsGet = true)]
    public Participation? Participation { get; set; }

    /// <summary>The day on which the register is seen.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? AsOf { get; set; }

    /// <summary>The order.</summary>
    [BindProperty(SupportsGet = true)]
    public MembershipOrder? Sort { get; set; }

    /// <summary>What the filter asks for.</summary>
    protected ListMemberships.Query Query => new()
    {
        Search = Search, Office = Office, Kind = Kind, Status = Status, Participation = Participation, AsOf = AsOf,
        Sort = Sort ?? default,
    };

    /// <summary>The filter as a query string, with some parts said again; what is empty is left out.</summary>
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
