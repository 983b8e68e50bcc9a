namespace MembershipCases.Web.Features.Reminders;

/// <summary>Registers the services of reminders.</summary>
public static class ReminderSetup
{
    private const string File = "reminders.json";

    /// <summary>Adds them.</summary>
    /// <exception cref="InvalidDataException">The ladders cannot be read; the message names the file and each
    /// position.</exception>
    public static IServiceCollection AddReminders(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(
            Read(configuration["Reminders:Ladders"] ?? Path.Combine(AppContext.BaseDirectory, "workflows", File)));
        services.AddSingleton(configuration.GetSection("Reminders").Get<ReminderSettings>() ?? new ReminderSettings());
        services.AddSingleton<ReminderMail>();
        services.AddSingleton<AddressMail>();
        services.AddScoped<DueItems>();
        services.AddScoped<Forecast>();
        return services;
    }

    /// <summary>Reads the ladders.</summary>
    /// <exception cref="InvalidDataException">They cannot be read; the message names the file and each
    /// position.</exception>
    public static Ladders Read(string file)
    {
        var (ladders, faults) = LadderReader.Read(System.IO.File.ReadAllText(file));
        return ladders
            ?? throw new InvalidDataException(
                string.Join(Environment.NewLine, faults.Select(fault => $"{file}: {fault}")));
    }
}
