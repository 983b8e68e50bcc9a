namespace MembershipCases.Web.Pipeline;

/// <summary>The actor of a request, its time and its date in Oslo; one instance per request.</summary>
public sealed class CurrentUser(TimeProvider time)
{
    /// <summary>The name of the field in every form that identifies for whom it was rendered.</summary>
    public const string ActsForField = "ActsFor";

    private IReadOnlyDictionary<Guid, int> _restsOn = new Dictionary<Guid, int>();
    private Func<CancellationToken, Task<Actor?>>? _readAgain;
    private DateTimeOffset? _now;

    /// <summary>The actor, or null when nobody is signed in.</summary>
    public Actor? Actor { get; private set; }

    /// <summary>
    /// The id of the session by which the actor is signed in; null for machines and the service itself.
    /// </summary>
    public Guid? SessionId { get; set; }

    /// <summary>The current time, UTC, to the microsecond, the same throughout the request.</summary>
    public DateTimeOffset Now => _now ??= Truncated(time.GetUtcNow());

    /// <summary>The current date in Oslo.</summary>
    public DateOnly Today => Now.OsloDate();

    /// <summary>The actor, where somebody must be signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public Actor Required => Actor ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The id of the person on whose behalf the actor acts; empty when they act for themselves.</summary>
    public string ActsFor => Actor?.OnBehalfOf?.UserId.ToString() ?? "";

    /// <summary>The recorder with which a fact is stamped.</summary>
    public Recorder Recorder => new(Actor?.UserId is { } id && id != Guid.Empty ? id : null, Now, Today);

    /// <summary>Creates a time-ordered id (UUIDv7).</summary>
    public Guid NewId() => Guid.CreateVersion7(Now);

    /// <summary>
    /// Whether the actor is authorised to send requests of this type, so that a page offers what
    /// <see cref="Authorize{TRequest,TResponse}"/> lets through.
    /// </summary>
    public bool May<TRequest>() => AdmissionTo<TRequest>.Read.Admits(Actor);

    /// <summary>Sets the actor.</summary>
    public void Become(Actor actor) => Actor = actor;

    /// <summary>
    /// Sets the actor, whose authority was read from the records of some people, and how it is read again.
    /// </summary>
    public void Become(Actor actor, IEnumerable<User> readFrom, Func<CancellationToken, Task<Actor?>> readAgain)
    {
        Actor = actor;
        _restsOn = readFrom.DistinctBy(person => person.Id).ToDictionary(person => person.Id, person => person.Version);
        _readAgain = readAgain;
    }

    /// <summary>The people on whose records the actor's authority rests.</summary>
    public IReadOnlyList<Guid> RestsOn => [.. _restsOn.Keys];

    /// <summary>
    /// Whether the actor's authority is still what it was when the request came in. It is read again only where the
    /// records have changed.
    /// </summary>
    /// <param name="versions">The versions that the records of <see cref="RestsOn"/> have now.</param>
    /// <param name="cancellationToken">Cancels reading it again.</param>
    public async Task<bool> StillHolds(IReadOnlyDictionary<Guid, int> versions, CancellationToken cancellationToken)
    {
        if (_readAgain is null) return true;
        if (_restsOn.All(known => versions.TryGetValue(known.Key, out var now) && now == known.Value)) return true;
        return await _readAgain(cancellationToken) is { } again
            && again.Authorities.ToHashSet().SetEquals(Required.Authorities);
    }

    /// <summary>
    /// Makes <see cref="Now"/> read the clock again, for work that continues after the request began.
    /// </summary>
    public void Tick() => _now = null;

    private static class AdmissionTo<TRequest>
    {
        public static readonly Admission Read = Admission.To(typeof(TRequest));
    }

    private static DateTimeOffset Truncated(DateTimeOffset now) =>
        now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
}
