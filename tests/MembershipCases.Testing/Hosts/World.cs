namespace MembershipCases.Testing;

/// <summary>
/// Named states of a service's data, such as a case that waits for approval. Each is made once, by requests as people
/// send them, and gone back to by copying the database, which takes less than one of the requests. Nothing else may use
/// the service meanwhile.
/// </summary>
public sealed class World
{
    private readonly ServiceHost host;
    private readonly Dictionary<string, DateTimeOffset> states = [];

    internal World(ServiceHost host) => this.host = host;

    /// <summary>
    /// Makes the data what they are in a state, and the clock what it was. Whoever was signed in then is so again.
    /// </summary>
    public async Task Be(string state, Func<Task> make)
    {
        if (states.TryGetValue(state, out var then))
        {
            await host.Restore(state);
            host.Time.AdjustTime(then);
            return;
        }

        await make();
        await host.Seal();
        await host.Keep(state);
        states[state] = host.Time.GetUtcNow();
    }
}
