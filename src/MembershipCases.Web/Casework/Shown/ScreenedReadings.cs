using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// Logs who was shown which screened text in full. A failure to log is reported and does not refuse the page.
/// </summary>
public sealed class ScreenedReadings(
    IServiceScopeFactory scopes, CurrentUser user, ILogger<ScreenedReadings> logger)
{
    /// <summary>Logs that the current user is shown these, once a day each.</summary>
    public async Task Record(IReadOnlyList<Guid> screenings, CancellationToken cancellationToken)
    {
        if (screenings.Count == 0) return;
        var (reader, today, now) = (user.Required.UserId, user.Today, user.Now);
        // A separate context, so that nothing that the page has read is saved.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        try
        {
            var kept = await db.ScreenedReadings
                .Where(r => r.UserId == reader && r.On == today && screenings.Contains(r.ScreeningId))
                .Select(r => r.ScreeningId).ToListAsync(cancellationToken);
            if (kept.Count == screenings.Count) return;
            db.ScreenedReadings.AddRange(
                screenings.Except(kept)
                    .Select(id => new ScreenedReading { ScreeningId = id, UserId = reader, On = today, At = now }));
            await HistoryWriter.Save(db, user.Required, now, null, cancellationToken);
        }
        catch (DbUpdateException exception) when (db.UniqueViolation(exception) is not null)
        {
            // Another open page of the same person has logged it.
        }
        catch (Exception exception) when (exception is DbUpdateException or DbException)
        {
            logger.NotKept(exception, reader);
        }
    }
}

internal static partial class ScreenedReadingsLog
{
    [LoggerMessage(LogLevel.Error, "It could not be kept that {Reader} was shown a screened text.")]
    public static partial void NotKept(this ILogger logger, Exception exception, Guid reader);
}
