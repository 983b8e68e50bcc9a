using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Mandates;

internal sealed class ListMandatesPage : SlicePage
{
    /// <summary>The mandates, open ones first.</summary>
    public IReadOnlyList<ListMandates.Row> Rows { get; private set; } = [];

    /// <summary>Whether the user may record one.</summary>
    public bool MayRecord => Me.May<RecordMandate.Command>();

    /// <summary>Whether the user may open a case.</summary>
    public bool MayOpen =>
        new[] { Role.CaseHandler, Role.CityGovernmentSecretariat, Role.CouncilSecretariat, Role.Administrator }.Any(
            Me.Required.Is);

    public Task<IActionResult> OnGet() => Show(new ListMandates.Query(), rows => Rows = rows);

    /// <summary>The time since the mandate was given; empty when unknown.</summary>
    public string Age(ListMandates.Row row)
    {
        if (row.Since is not { } since) return "";
        var months = ((Me.Today.Year - since.Year) * 12) + Me.Today.Month - since.Month;
        return months < 24 ? T["mandate.months", months] : T["mandate.years", months / 12];
    }

    /// <summary>The colour for a strength: stronger ones stand out more.</summary>
    public static string Color(MandateStrength strength) => strength switch
    {
        MandateStrength.DoIt => "danger",
        MandateStrength.BringCase => "warning",
        _ => "info",
    };
}
