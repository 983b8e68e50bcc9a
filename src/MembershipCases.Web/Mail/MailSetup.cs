namespace MembershipCases.Web.Mail;

/// <summary>What sending messages stands on.</summary>
public static class MailSetup
{
    /// <summary>Adds it: a mail server, else a folder (in Development always), else nothing.</summary>
    /// <exception cref="InvalidOperationException">The settings cannot be used; the message says what to
    /// set.</exception>
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
