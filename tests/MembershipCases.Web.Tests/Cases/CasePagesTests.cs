using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Cases;

/// <summary>The pages of cases, filled in as a person does.</summary>
public abstract class CasePagesTests(ServiceHost host)
{
    protected ServiceHost Host { get; } = host;

    protected const string Handler = CaseDriver.Handler, Token = "__RequestVerificationToken";

    protected CaseDriver Look { get; } = new(host);

    protected static List<KeyValuePair<string, string>> Filled(
        IHtmlFormElement form, string reasoning, bool isDraft = true) =>
        Person.Fields(form, ("Assess.Text.Reasoning", reasoning), ("Assess.KeepAsDraft", isDraft ? "true" : "false"));

    protected static async Task<string> Listed(Person reader, string address)
    {
        await reader.Open(address);
        return reader.Html;
    }

    protected async Task<(string Address, Guid Id)> Open(string membership, params string[] offices)
    {
        var found = await Look.MembershipNamed(membership);
        using var browser = await Person.SignIn(Host, Handler, follows: true);
        var form = await browser.OpenForm("/cases/open", "Input.Title");
        List<(string, string)> filled = [("Input.MembershipId", $"{found.Id}"), ("Input.Kind", "Withdraw")];
        foreach (var office in offices) filled.Add(("Input.Offices", $"{await Look.Office(office)}"));
        await browser.Send(form, filled: [.. filled]);
        Assert.True(browser.Status == 200, browser.Html);
        var opened = await Host.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.MembershipId == found.Id));
        return ($"/cases/{opened.Number}", opened.Id);
    }
}
