using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Http.SignIn;

/// <summary>What the provider stated at sign-in.</summary>
/// <param name="Subject">The provider's identifier of the person.</param>
/// <param name="Session">The provider's identifier of its own session, or null.</param>
/// <param name="IdToken">The ID token, or null.</param>
/// <param name="Roles">The roles to which the session is restricted; null for no restriction.</param>
public sealed record ProviderWord(string Subject, string? Session, string? IdToken, IReadOnlyList<Role>? Roles);

/// <summary>Creates, finds and ends sessions. The cookie holds a secret, the database its hash.</summary>
public sealed class Sessions(
    MembershipDb db, SignInSettings settings, TimeProvider time, IDataProtectionProvider protection)
{
    /// <summary>The claim that is shown below the person's name.</summary>
    public const string TitleClaim = "mc:title";

    private const string KeyClaim = "mc:session";
    private const int LongestBrowser = 200;

    /// <summary>The minimum time between two updates of a session's last use.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector("MembershipCases.IdToken");

    /// <summary>Creates a session, always with a new secret, and ends the browser's previous one.</summary>
    public async Task<ClaimsPrincipal> Begin(User user, HttpContext context, ProviderWord? word = null)
    {
        // Authenticated explicitly: on the callback from the provider nothing has read the cookie yet.
        if ((await context.AuthenticateAsync(
            CookieAuthenticationDefaults.AuthenticationScheme)).Principal is { } before)
            await End(before, context.RequestAborted);
        var (key, now) = (Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)), time.GetUtcNow());
        var id = Guid.CreateVersion7(now);
        db.Sessions.Add(new Session
        {
            Id = id,
            KeyHash = Hash(key),
            UserId = user.Id,
            ProviderSubject = word?.Subject,
            ProviderSession = word?.Session,
            IdToken = word?.IdToken is { } token ? protector.Protect(token) : null,
            Roles = word?.Roles,
            Browser = context.Request.Headers.UserAgent.ToString() is { Length: > 0 } browser
                ? browser[..Math.Min(browser.Length, LongestBrowser)]
                : null,
            BeganAt = now,
            SeenAt = now,
            EndsAt = now + settings.Longest,
        });
        await db.SaveChangesAsync(context.RequestAborted);
        context.Security()
            .SignedIn(user.Id, context.Caller(), word is null ? "choice, in Development" : "the provider", id);
        return new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, user.Name), new Claim(KeyClaim, key),
                .. user.Department is { } department ? [new Claim(TitleClaim, department)] : Array.Empty<Claim>()],
            CookieAuthenticationDefaults.AuthenticationScheme));
    }

    /// <summary>Returns the session and the user of a cookie; null when the session has ended.</summary>
    public async Task<(Session Session, User User)?> Find(
        ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (HashOf(principal) is not { } hash) return null;
        var now = time.GetUtcNow();
        var found = await db.Sessions.AsNoTracking().Where(session => session.KeyHash == hash)
            .Join(db.Users.AsNoTracking().Include(user => user.Assignments).Include(user => user.Deputies),
                session => session.UserId, user => user.Id, (session, user) => new { session, user }).AsSingleQuery()
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null || now >= found.session.EndsAt || now >= found.session.SeenAt + settings.Idle) return null;
        if (now - found.session.SeenAt >= Grain)
            await db.Sessions.Where(session => session.Id == found.session.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now), cancellationToken);
        return (found.session, found.user);
    }

    /// <summary>
    /// Returns who acts in the session of a cookie, with no more than the roles that the session is restricted to; null
    /// when it has ended.
    /// </summary>
    public async Task<Recognised?> Recognise(
        ClaimsPrincipal cookie, DateOnly today, CancellationToken cancellationToken)
    {
        if (await Find(cookie, cancellationToken) is not { Session: var session, User: var user }) return null;
        var (actor, principal) = await ActorOf(session, user, today, cancellationToken);
        if (session.Roles is { } roles)
            actor = actor with { Authorities = [.. actor.Authorities.Where(authority => roles.Contains(authority.Role))] };
        return new Recognised(session.Id, actor, principal is null ? [user] : [user, principal]);
    }

    /// <summary>
    /// Returns the actor of a session: the user, or the deputy that they chose to act as, for as long as they are that
    /// deputy; and the record of whom they chose.
    /// </summary>
    private async Task<(Actor Actor, User? Principal)> ActorOf(
        Session session, User user, DateOnly today, CancellationToken cancellationToken)
    {
        if (session.OnBehalfOf is not { } id) return (user.On(today), null);
        var principal = await db.Users.AsNoTracking().WithAuthority()
            .FirstOrDefaultAsync(known => known.Id == id, cancellationToken);
        return (principal?.AuthorityLentTo(user.Id, user.Name, today) ?? user.On(today), principal);
    }

    /// <summary>
    /// Returns the ID token of a session, as the hint for sign-out at the provider; null when there is none.
    /// </summary>
    public async Task<string?> IdToken(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        var hash = HashOf(principal);
        var token = await db.Sessions.Where(session => session.KeyHash == hash).Select(session => session.IdToken)
            .FirstOrDefaultAsync(cancellationToken);
        try
        {
            return token is null ? null : protector.Unprotect(token);
        }
        catch (CryptographicException)
        {
            // The key that encrypted it is gone. The provider then asks the person; the session here ends all the same.
            return null;
        }
    }

    /// <summary>Ends the session of a cookie.</summary>
    public async Task End(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (HashOf(principal) is { } hash)
            await db.Sessions.Where(session => session.KeyHash == hash).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>
    /// Ends the sessions that the provider has ended: those of its session, or, without one, all sessions of the
    /// subject that began before the logout token was issued or within the same second, the resolution of that time.
    /// </summary>
    public Task<int> EndAtTheProvidersWord(
        string? session, string? subject, DateTimeOffset before, CancellationToken cancellationToken) =>
            session is not null
        ? db.Sessions.Where(known => known.ProviderSession == session).ExecuteDeleteAsync(cancellationToken)
        : db.Sessions.Where(known => known.ProviderSubject == subject && known.BeganAt < before.AddSeconds(1))
            .ExecuteDeleteAsync(cancellationToken);

    /// <summary>Deletes the sessions that have expired; returns their number.</summary>
    public static async Task<int> Sweep(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        return await scope.ServiceProvider.GetRequiredService<MembershipDb>().Sessions
            .Where(session => session.EndsAt <= now).ExecuteDeleteAsync(cancellationToken);
    }

    private static string? HashOf(ClaimsPrincipal principal) =>
        principal.FindFirstValue(KeyClaim) is { } key ? Hash(key) : null;

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(key)));
}
