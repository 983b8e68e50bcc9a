namespace MembershipCases.Web.Tests.SignIn;

/// <summary>
/// A server that lets machines in with tokens of a provider. A fixture, whose server starts with the first test.
/// </summary>
public sealed class MachineServer(OpenIdProviders providers) : IAsyncDisposable
{
    public const string Audience = "https://medlemskap.example.org", Scope = "bergen:medlemskap";

    public OpenIdProvider Provider { get; private set; } = null!;

    public TwinHost Service { get; private set; } = null!;

    /// <summary>Starts it unless it runs.</summary>
    public async Task Start(ServiceHost host)
    {
        if (Service is not null) return;
        Provider = await providers.Open();
        Service = await StartOne(host);
        await Provider.Serve();
    }

    /// <summary>One more server with some settings of its own, at the same provider.</summary>
    public async Task<TwinHost> StartOne(ServiceHost host, params Setting[] settings)
    {
        var started = new TwinHost(host,
        [
            new("Machines:Authority", Provider.Issuer.AbsoluteUri), new("Machines:Audience", Audience),
            new("Machines:Scope", Scope),
            new("Machines:Clients:0:ClientId", "archive"), new("Machines:Clients:0:Organisation", "964338531"),
            new("Machines:Clients:0:ActsAs", "arkivar"), new("Machines:Clients:1:ClientId", "gone"),
            new("Machines:Clients:1:ActsAs", "nobody-here"), new("Machines:Clients:2:ClientId", "intake"),
            new("Machines:Clients:2:ActsAs", "saksbehandler-klima-miljo-byutvikling"), .. settings,
        ]);
        await started.InitializeAsync();
        return started;
    }

    public async ValueTask DisposeAsync()
    {
        if (Service is not null) await Service.DisposeAsync();
    }
}
