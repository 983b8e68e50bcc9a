using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace MembershipCases.Web.Features.History;

/// <summary>The filter of the history in the query string of the list and of the file.</summary>
internal abstract class HistoryFilterPage : SlicePage
{
    /// <summary>A case's number.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Case { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Membership { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    /// <summary>The name of an event.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Happening { get; set; }

    /// <summary>Words in texts or changes.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>The last day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>The start of the page of older entries.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    /// <summary>The start of the page of newer entries.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    /// <summary>The query from the filter.</summary>
    protected ListHistory.Query Asked => new()
    {
        Case = Case, Membership = Membership, Person = Person, What = Happening, Words = Search, From = From, To = To,
        Before = Before, After = After,
    };

    /// <summary>The address for a filter, without empty parameters.</summary>
    protected static string Address(ListHistory.Query query, string path = "/history") =>
        QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["case"] = query.Case,
        ["membership"] = query.Membership?.ToString(),
        ["person"] = query.Person?.ToString(),
        ["happening"] = query.What,
        ["search"] = query.Words,
        ["from"] = query.From?.Show(),
        ["to"] = query.To?.Show(),
        ["before"] = query.Before?.ToString(CultureInfo.InvariantCulture),
        ["after"] = query.After?.ToString(CultureInfo.InvariantCulture),
    }.Where(part => !string.IsNullOrEmpty(part.Value)));
}
