using Microsoft.Playwright;

namespace MembershipCases.Browser.Tests;

/// <summary>Seeded users, by the work that they do in the tests.</summary>
internal static class People
{
    /// <summary>Handles cases of the one of two offices that leads.</summary>
    public const string Handler = "saksbehandler-arbeid-sosial-bolig";

    /// <summary>Handles cases of the other office.</summary>
    public const string OtherHandler = "saksbehandler-kultur-mangfold-likestilling";

    /// <summary>The commissioner of the office that leads.</summary>
    public const string Commissioner = "byrad-arbeid-sosial-bolig";

    /// <summary>The commissioner of the other office.</summary>
    public const string OtherCommissioner = "byrad-kultur-mangfold-likestilling";

    /// <summary>The secretariat of byrådet.</summary>
    public const string Government = "byradets-sekretariat";

    /// <summary>The secretariat of bystyret.</summary>
    public const string Council = "bystyrets-kontor";

    /// <summary>Looks after users and offices.</summary>
    public const string Administrator = "administrator";

    /// <summary>Reads only.</summary>
    public const string Reader = "leser";

    /// <summary>Every one of them: between them they may see every page.</summary>
    public static readonly IReadOnlyList<string> All = [Handler, Council, Government, Commissioner, Administrator,
        Reader, "arkivar"];

    /// <summary>Begins a session in a visitor's browser.</summary>
    public static async Task SignIn(IBrowserContext context, string subject)
    {
        var form = context.APIRequest.CreateFormData();
        form.Set("subject", subject);
        var answer = await context.APIRequest.PostAsync("/account/sign-in", new() { Form = form, MaxRedirects = 0 });
        Assert.Equal(302, answer.Status);
    }
}
