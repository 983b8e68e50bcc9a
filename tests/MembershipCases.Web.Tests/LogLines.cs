using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MembershipCases.Web.Tests;

/// <summary>A line of a service's log.</summary>
internal sealed record LogLine(LogLevel Level, int Number, string Text, Exception? Fault);

/// <summary>What a service logs from the moment on at which somebody listens.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<LogLine> lines = [];

    /// <summary>Listens to a service.</summary>
    public static IReadOnlyCollection<LogLine> Of(ServiceHost service)
    {
        var listener = new LogLines();
        service.NewScope().ServiceProvider.GetRequiredService<ILoggerFactory>().AddProvider(listener);
        return listener.lines;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        lines.Enqueue(new LogLine(logLevel, eventId.Id, formatter(state, exception), exception));

    public void Dispose()
    {
    }
}
