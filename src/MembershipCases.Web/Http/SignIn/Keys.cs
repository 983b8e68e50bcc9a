using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;

namespace MembershipCases.Web.Http.SignIn;

/// <summary>
/// Stores the Data Protection keys of cookies and forms in the database, so that replicas share them, encrypted by a
/// certificate that is not stored there.
/// </summary>
public static class Keys
{
    /// <summary>Adds the keys. Development requires no certificate.</summary>
    /// <exception cref="InvalidOperationException">No certificate is configured outside Development.</exception>
    public static void AddKeys(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var keys = services.AddDataProtection().PersistKeysToDbContext<MembershipDb>()
            .SetApplicationName("MembershipCases");
        var settings = configuration.GetSection("DataProtection");
        if (settings["CertificateFile"] is { Length: > 0 } file)
        {
            var former = settings.GetSection("FormerCertificateFiles").Get<string[]>() ?? [];
            keys.ProtectKeysWithCertificate(Read(file, settings))
                .UnprotectKeysWithAnyCertificate([.. former.Append(file).Select(one => Read(one, settings))]);
        }
        else if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException(
                "Set DataProtection:CertificateFile (PKCS #12) and DataProtection:CertificatePassword: the keys of "
                + "cookies and forms lie in the database and must be encrypted there. Make one with: openssl req "
                + "-x509 -newkey rsa:3072 -nodes -days 3650 -subj /CN=membershipcases -keyout key.pem -out "
                + "certificate.pem && openssl pkcs12 -export -inkey key.pem -in certificate.pem -out keys.pfx");
        }
    }

    private static X509Certificate2 Read(string file, IConfigurationSection settings)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12(File.ReadAllBytes(file), settings["CertificatePassword"]);
        }
        catch (Exception fault) when (fault is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException(
                $"Set DataProtection:CertificateFile and DataProtection:CertificatePassword: {file} cannot be opened "
                + $"with them ({fault.Message})", fault);
        }
    }
}
