namespace MembershipCases.Web.Pipeline;

/// <summary>Who is asking, when, and what day it is in Oslo. One per request.</summary>
public sealed class CurrentUser(TimeProvider time)
{
    /// <summary>The field of every form that says for whom it was rendered.</summary>
    public const string ActsForField = "ActsFor";

    private DateTimeOffset? _now;

    /// <summary>The person, or null when nobody is signed in.</summary>
    public Actor? Actor { get; private set; }

    /// <summary>The session by which they are signed in; null for machines and the service itself.</summary>
    public Guid? SessionId { get; set; }

    /// <summary>Now, UTC, to the microsecond, the same throughout the request.</summary>
    public DateTimeOffset Now => _now ??= Truncated(time.GetUtcNow());

    /// <summary>The day in Oslo.</summary>
    public DateOnly Today => Now.OsloDate();

    /// <summary>The person; only to be read where somebody must be signed in.</summary>
    public Actor Required => Actor ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>The id of the person on whose behalf they act; empty when they act for themselves.</summary>
    public string ActsFor => Actor?.OnBehalfOf?.UserId.ToString() ?? "";

    /// <summary>What a fact is stamped with.</summary>
    public Recorder Recorder => new(Actor?.UserId is { } id && id != Guid.Empty ? id : null, Now, Today);

    /// <summary>A new time-ordered id.</summary>
    public Guid NewId() => Guid.CreateVersion7(Now);

    /// <summary>
    /// Whether a request of this kind is for them: what a page offers is what <see cref="Authorize{TRequest,TResponse}"/>
    /// lets through.
    /// </summary>
    public bool May<TRequest>() => AdmissionTo<TRequest>.Read.Admits(Actor);

    /// <summary>Says who is asking.</summary>
    public void Become(Actor actor) => Actor = actor;

    /// <summary>A new look at the clock, for work that goes on after the request began.</summary>
    public void Tick() => _now = null;

    private static class AdmissionTo<TRequest>
    {
        public static readonly Admission Read = Admission.To(typeof(TRequest));
    }

    private static DateTimeOffset Truncated(DateTimeOffset now) =>
        now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
}
