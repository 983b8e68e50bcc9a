using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MembershipCases.Testing;

/// <summary>
/// The whole service on a loopback port, with a database of its own that is migrated and seeded. A fixture: take
/// <see cref="SqliteHost"/> or <see cref="PostgresHost"/>, see CONTRIBUTING.md.
/// </summary>
public abstract class ServiceHost : IAsyncLifetime
{
    private readonly DirectoryInfo proofs = Directory.CreateTempSubdirectory("membershipcases-proofs-");
    private RunningService? service;

    /// <summary>A host whose service is not started yet.</summary>
    protected ServiceHost() => (World, People) = (new World(this), new SignedInPeople(this));

    /// <summary>The service's clock. It stands still until the test moves it.</summary>
    public FakeTimeProvider Time { get; } = RunningService.NewClock();

    /// <summary>Where the service answers, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Address => Running.Address;

    /// <summary>The states in which the service's data are kept.</summary>
    public World World { get; }

    /// <summary>Its users, each signed in once.</summary>
    public SignedInPeople People { get; }

    internal Setting Database { get; private set; } = new("", "");

    private RunningService Running =>
        service ?? throw new InvalidOperationException("The service has not been started.");

    /// <summary>A new visitor with cookies of their own. Redirects are shown, not followed, unless asked for.</summary>
    public HttpClient NewClient(bool followRedirects = false)
    {
        var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer(),
            AllowAutoRedirect = followRedirects };
        return new HttpClient(handler, disposeHandler: true) { BaseAddress = Address,
            Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>A browser in which a user has just signed in.</summary>
    public async Task<HttpClient> SignIn(string subject)
    {
        var client = NewClient();
        using var form = new FormUrlEncodedContent([new("subject", subject)]);
        using var answer = await client.PostAsync(new Uri("account/sign-in", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    /// <summary>The service's own objects, such as its database context, to look behind the pages.</summary>
    public AsyncServiceScope NewScope() => Running.Services.CreateAsyncScope();

    /// <summary>Reads, or changes, what is in the database behind the service's back.</summary>
    public async Task<T> Read<T>(Func<MembershipDb, Task<T>> read)
    {
        await using var scope = NewScope();
        return await read(scope.ServiceProvider.GetRequiredService<MembershipDb>());
    }

    /// <summary>
    /// Seals what has been committed, writes a checkpoint as the only one, and verifies the history and every row of the
    /// records.
    /// </summary>
    public async Task<HistoryReport> Inspect()
    {
        await using var scope = NewScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<MembershipDb>().Checkpoints.ExecuteDeleteAsync();
        foreach (var proof in proofs.EnumerateFiles("*.txt")) proof.Delete();
        await services.GetRequiredService<HistoryCheckpoint>().Write(CancellationToken.None);
        var file = CheckpointFile.Read(HistoryCheckpoint.FileOf(services.GetRequiredService<IConfiguration>()));
        return await services.GetRequiredService<HistoryInspection>().Run(file, CancellationToken.None);
    }

    /// <summary>The settings with which a command line works on what this service works on.</summary>
    public string[] Settings =>
    [
        $"--{Database.Key}={Database.Value}", $"--History:CheckpointFile={RunningService.CheckpointsIn(proofs)}",
        $"--History:SigningKeyFile={Path.Combine(proofs.FullName, "history-signing-key.pem")}",
    ];

    /// <summary>Stops the service, puts a copy of the database back that <c>backup</c> has made, and starts it again.</summary>
    public async Task RestartOnCopy(string folder)
    {
        await Running.DisposeAsync();
        await PutBack(folder);
        People.ForgetAll();
        service = new RunningService(Database, Time, proofs, Configure);
        service.StartServer();
    }

    /// <summary>What seals the history of this service.</summary>
    public HistorySealer Sealer => Running.Services.GetRequiredService<HistorySealer>();

    /// <summary>Seals what has been committed.</summary>
    public Task Seal() => Sealer.Seal(CancellationToken.None);

    /// <summary>
    /// Makes the data and the clock what they were at the start, as if the service had just been started: for classes
    /// that share it and have no need of their own.
    /// </summary>
    public async Task BeginAgain()
    {
        await World.Be("first data", () => Task.CompletedTask);
        People.ForgetAll();
        RowCount.Forget(this);
        foreach (var proof in proofs.EnumerateFiles()) proof.Delete();
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Database = await CreateDatabase();
        service = new RunningService(Database, Time, proofs, Configure);
        service.StartServer();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (service is not null)
            await service.DisposeAsync();
        await DropDatabase();
        proofs.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes a database and gives the setting that leads the service to it.</summary>
    protected abstract Task<Setting> CreateDatabase();

    /// <summary>Removes what <see cref="CreateDatabase"/> made.</summary>
    protected abstract Task DropDatabase();

    /// <summary>Keeps all that is in the database under a name.</summary>
    internal virtual Task Keep(string name) => throw new NotSupportedException("This host keeps no states.");

    /// <summary>Puts into the database what a copy of <c>backup</c> holds, and nothing else.</summary>
    internal virtual Task PutBack(string folder) => throw new NotSupportedException("This host puts no copies back.");

    /// <summary>Puts into the database what was kept under a name, and nothing else.</summary>
    internal virtual Task Restore(string name) => throw new NotSupportedException("This host keeps no states.");

    /// <summary>Where a host of one's own changes settings or puts a test's double at an edge of the system.</summary>
    protected virtual void Configure(IWebHostBuilder builder)
    {
    }
}
