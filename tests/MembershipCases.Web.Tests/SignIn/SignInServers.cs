using System.Net;

namespace MembershipCases.Web.Tests.SignIn;

/// <summary>
/// Two servers on one database that send people to a real provider. A fixture that starts with the first test.
/// </summary>
public sealed class SignInServers(OpenIdProviders providers) : IAsyncDisposable
{
    /// <summary>Whom most of the tests sign in.</summary>
    public const string Handler = "saksbehandler-klima-miljo-byutvikling";

    private List<TwinHost> servers = [];

    public OpenIdProvider Provider { get; private set; } = null!;

    public TwinHost Service => servers[0];

    public TwinHost Replica => servers[1];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>
    /// Starts them unless they run, and sets their clocks by the provider's, which is real: back, when a test has let hours
    /// pass.
    /// </summary>
    public async Task Start(ServiceHost host)
    {
        if (servers.Count == 0)
        {
            Provider = await providers.Open();
            servers = [await StartOne(host), await StartOne(host)];
            await Provider.Serve(servers.Select(server => server.Address));
        }

        foreach (var server in servers) server.Time.AdjustTime(TimeProvider.System.GetUtcNow());
    }

    /// <summary>One more server with some settings of its own, at the same provider.</summary>
    public async Task<TwinHost> StartOne(ServiceHost host, params Setting[] settings)
    {
        var server = new TwinHost(host,
        [
            new("Authentication:Authority", Provider.Issuer.AbsoluteUri),
            new("Authentication:ClientId", "membershipcases"),
            new("Authentication:ClientSecret", "a secret that only the tests know"),
            new("Authentication:RequiredAcr:0", "high"),
            new("Authentication:Idle", "02:00:00"), new("Authentication:Longest", "10:00:00"),
            new("Authentication:RoleClaim", "groups"), new("Authentication:Roles:mc-handlers", "case-handler"),
            new("Authentication:Roles:mc-admins", "administrator"),
            new("Authentication:Roles:mc-commissioners", "commissioner"),
            .. settings,
        ]);
        await server.InitializeAsync();
        return server;
    }

    /// <summary>Signs a person in at the provider and lets them go on to a page.</summary>
    public async Task<Person> SignIn(
        string subject = Handler, string acr = "high", string[]? groups = null, string to = "/")
    {
        groups ??= subject.StartsWith("byrad", StringComparison.Ordinal) ? ["mc-commissioners"] : ["mc-handlers"];
        await Become(subject, acr, groups);
        var person = new Person(follows: true);
        await person.Go(new Uri(Service.Address, to));
        return person;
    }

    /// <summary>Who signs in at the provider next.</summary>
    public Task Become(string subject, string acr = "high", params string[] groups) =>
        Provider.Become(new { sub = subject, acr, email = $"{subject}@example.org", groups });

    /// <summary>Says yes to the provider's question whether to sign out there too.</summary>
    public static Task SignOutAtProvider(Person person)
    {
        var form = person.FormTo("/session/end/confirm");
        return person.Post(form.GetAttribute("action")!, [.. Person.Fields(form), new("logout", "yes")]);
    }

    /// <summary>The person's session, or nothing.</summary>
    public string CookieOf(Person person) => person.Cookies.GetCookies(Service.Address)["mc-session"]?.Value ?? "";

    /// <summary>Whether a session opens a page of a server.</summary>
    public async Task<bool> Opens(string cookie, string page = "/register", TwinHost? on = null)
    {
        using var client = (on ?? Service).NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(page, UriKind.Relative));
        request.Headers.Add("Cookie", $"mc-session={cookie}");
        using var answer = await client.SendAsync(request, Cancel);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    /// <summary>Gives a server a logout token, as the provider does.</summary>
    public async Task<HttpStatusCode> Tell(string token, TwinHost? server = null)
    {
        using var body = new FormUrlEncodedContent([new("logout_token", token)]);
        using var client = (server ?? Service).NewClient();
        using var answer = await client.PostAsync(new Uri("account/back-channel-logout", UriKind.Relative), body,
            Cancel);
        return answer.StatusCode;
    }

    public Task<T> Read<T>(Func<MembershipDb, Task<T>> read) => Service.Read(read);

    public async ValueTask DisposeAsync()
    {
        foreach (var server in servers) await server.DisposeAsync();
    }
}
