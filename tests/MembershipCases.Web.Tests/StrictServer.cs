namespace MembershipCases.Web.Tests;

/// <summary>A second server with stricter settings for the tests of a class; starts when the first of them asks.</summary>
public abstract class StrictServer(params Setting[] settings) : IAsyncDisposable
{
    private TwinHost? started;

    /// <summary>The server, on the database of a first.</summary>
    public async Task<TwinHost> Of(ServiceHost first)
    {
        if (started is not null) return started;
        started = new TwinHost(first, settings);
        await started.InitializeAsync();
        return started;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (started is not null) await started.DisposeAsync();
    }
}
