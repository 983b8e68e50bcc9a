namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>Limits of the reading of uploaded documents; the section <c>Reviews</c> of the settings.</summary>
public sealed class ReadingSettings
{
    private const int LeastMemory = 64;

    /// <summary>How many documents are read at a time.</summary>
    public int Readings { get; init; } = 1;

    /// <summary>How long reading a document may take before it is given up.</summary>
    public TimeSpan Time { get; init; } = ReviewFile.Patience;

    /// <summary>How long a document waits for its turn before the service says that it is busy.</summary>
    public TimeSpan Wait { get; init; } = ReviewFile.Patience;

    /// <summary>How much memory the objects of a worker may take, in megabytes.</summary>
    public int Memory { get; init; } = 128;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidOperationException">One of them leaves nothing to read with.</exception>
    public static ReadingSettings Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Reviews").Get<ReadingSettings>() ?? new ReadingSettings();
        return settings is { Readings: > 0, Memory: >= LeastMemory } && settings.Time > TimeSpan.Zero
            && settings.Wait > TimeSpan.Zero
            ? settings
            : throw new InvalidOperationException("Set Reviews:Readings, Reviews:Time and Reviews:Wait to more than 0, "
                + $"and Reviews:Memory to {LeastMemory} or more.");
    }
}
