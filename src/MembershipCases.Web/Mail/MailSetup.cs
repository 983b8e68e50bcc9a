namespace MembershipCases.Web.Mail;

/// <summary>Registers the services that send messages.</summary>
public static class MailSetup
{
    /// <summary>
    /// Adds the outbox and a carrier: the mail server if configured, otherwise a folder (always in Development),
    /// otherwise none.
    /// </summary>
    /// <exception cref="InvalidOperationException">The settings are invalid; the message says what to set.</exception>
    public static IServiceCollection AddMail(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings();
        if (settings.Fault() is { } fault) throw new InvalidOperationException(fault);
        services.AddSingleton(settings);
        services.AddSingleton(Carrier(settings, environment));
        services.AddScoped<Outbox>();
        return services;
    }

    private static IMailCarrier Carrier(MailSettings settings, IHostEnvironment environment)
    {
        if (!string.IsNullOrEmpty(settings.Host)) return new SmtpCarrier(settings);
        if (settings.Folder is { Length: > 0 } folder) return new FolderCarrier(folder);
        return environment.IsDevelopment() ? new FolderCarrier("App_Data/mail") : new NoCarrier();
    }
}
