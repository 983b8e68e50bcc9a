using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Http.SignIn;

/// <summary>What the provider said at sign-in.</summary>
/// <param name="Subject">What it calls the person.</param>
/// <param name="Session">What it calls its own session, or null.</param>
/// <param name="IdToken">Its proof.</param>
/// <param name="Roles">The only roles that count, or null.</param>
public sealed record ProviderWord(string Subject, string? Session, string? IdToken, IReadOnlyList<Role>? Roles);

/// <summary>Begins, finds and ends sessions. The cookie holds a secret, the database its hash.</summary>
public sealed class Sessions(
    MembershipDb db, SignInSettings settings, TimeProvider time, IDataProtectionProvider protection)
{
    /// <summary>The claim that holds the line under the person's name.</summary>
    public const string TitleClaim = "mc:title";

    private const string KeyClaim = "mc:session";
    private const int LongestBrowser = 200;

    /// <summary>A use is written down when the last one that was is so old.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector("MembershipCases.IdToken");

    /// <summary>Begins a session, always with a new secret, and ends the one that the browser had.</summary>
    public async Task<ClaimsPrincipal> Begin(User user, HttpContext context, ProviderWord? word = null)
    {
        // Asked for here, since on the way back from the provider nobody has looked at the cookie yet.
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

    /// <summary>The session and the person of a cookie; null when it has ended.</summary>
    public async Task<(Session Session, User User)?> Find(
        ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (HashOf(principal) is not { } hash) return null;
        var now = time.GetUtcNow();
        var found = await db.Sessions.AsNoTracking().Where(session => session.KeyHash == hash)
            .Join(db.Users.AsNoTracking().Include(user => user.Assignments), session => session.UserId, user => user.Id,
                (session, user) => new { session, user })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null || now >= found.session.EndsAt || now >= found.session.SeenAt + settings.Idle) return null;
        if (now - found.session.SeenAt >= Grain)
            await db.Sessions.Where(session => session.Id == found.session.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now), cancellationToken);
        return (found.session, found.user);
    }

    /// <summary>
    /// The person as they act in the session: for themselves, or as the deputy they chose to be as long as they are it.
    /// </summary>
    public async Task<Actor> ActorOf(Session session, User user, DateOnly today, CancellationToken cancellationToken)
    {
        if (session.OnBehalfOf is not { } id) return user.On(today);
        var principal = await db.Users.AsNoTracking().WithAuthority()
            .FirstOrDefaultAsync(known => known.Id == id, cancellationToken);
        return principal?.AuthorityLentTo(user.Id, user.Name, today) ?? user.On(today);
    }

    /// <summary>The provider's proof of the session, to be given back at sign-out; null when there is none.</summary>
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
            // Its key is gone. The provider then asks the person; the session here ends all the same.
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
    /// Ends what the provider says has ended: its session, or all of a person that began before it said so, or in that
    /// very second, since its word says no less.
    /// </summary>
    public Task<int> EndAtTheProvidersWord(
        string? session, string? subject, DateTimeOffset before, CancellationToken cancellationToken) =>
            session is not null
        ? db.Sessions.Where(known => known.ProviderSession == session).ExecuteDeleteAsync(cancellationToken)
        : db.Sessions.Where(known => known.ProviderSubject == subject && known.BeganAt < before.AddSeconds(1))
            .ExecuteDeleteAsync(cancellationToken);

    /// <summary>Takes away what has ended by itself; gives how many.</summary>
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
