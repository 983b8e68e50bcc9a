using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Mandates;

internal sealed class ListMandatesPage : SlicePage
{
    /// <summary>The mandates, those that wait first.</summary>
    public IReadOnlyList<ListMandates.Row> Rows { get; private set; } = [];

    /// <summary>Whether I may record one.</summary>
    public bool MayRecord => Me.May<RecordMandate.Command>();

    /// <summary>Whether I may open a case.</summary>
    public bool MayOpen =>
        new[] { Role.CaseHandler, Role.CityGovernmentSecretariat, Role.CouncilSecretariat, Role.Administrator }.Any(
            Me.Required.Is);

    public Task<IActionResult> OnGet() => Show(new ListMandates.Query(), rows => Rows = rows);

    /// <summary>How long ago the council spoke; empty when that is not known.</summary>
    public string Age(ListMandates.Row row)
    {
        if (row.Since is not { } since) return "";
        var months = ((Me.Today.Year - since.Year) * 12) + Me.Today.Month - since.Month;
        return months < 24 ? T["mandate.months", months] : T["mandate.years", months / 12];
    }

    /// <summary>The colour of a strength: the stronger, the more it stands out.</summary>
    public static string Color(MandateStrength strength) => strength switch
    {
        MandateStrength.DoIt => "danger",
        MandateStrength.BringCase => "warning",
        _ => "info",
    };
}
