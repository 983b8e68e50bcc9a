namespace MembershipCases.Web.Tests.SignIn;

/// <summary>
/// A server at a provider that forges what it is told to. A class fixture, whose server starts with the first test.
/// </summary>
public sealed class ForgingServer(OpenIdProviders providers) : IAsyncDisposable
{
    public OpenIdProvider Provider { get; private set; } = null!;

    public TwinHost Service { get; private set; } = null!;

    /// <summary>Starts it unless it runs, and sets its clock by the provider's, which is real.</summary>
    /// <param name="host">The server whose database it shares.</param>
    /// <param name="name">The machine's name in the provider's address, as it is configured.</param>
    public async Task Start(ServiceHost host, string name = "127.0.0.1")
    {
        if (Service is null)
        {
            Provider = await providers.Open();
            Service = new TwinHost(
                host, new("Authentication:Authority", $"http://{name}:{Provider.Issuer.Port}"),
                new("Authentication:ClientId", "membershipcases"),
                new("Authentication:ClientSecret", "a secret that only the tests know"));
            await Service.InitializeAsync();
            await Provider.Serve(Service.Address);
        }

        Service.Time.SetUtcNow(TimeProvider.System.GetUtcNow());
    }

    public async ValueTask DisposeAsync()
    {
        if (Service is not null) await Service.DisposeAsync();
    }
}
