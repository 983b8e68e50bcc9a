using System.Security.Cryptography;
using System.Text;

namespace MembershipCases.Web.History;

/// <summary>
/// Signs checkpoints and verifies their signatures, so that whoever can write to the file but has no key cannot forge
/// one.
/// </summary>
/// <remarks>
/// ECDSA on P-256 with SHA-256 (FIPS 186-5). A key is identified by the first 16 hexadecimal digits of the SHA-256 of
/// its public key.
/// </remarks>
public sealed class CheckpointKeys : IDisposable
{
    private readonly Dictionary<string, ECDsa> known = [];
    private readonly (string Id, ECDsa Key)? own;

    /// <summary>Imports the signing key, if any, and the other keys with which signatures are verified.</summary>
    /// <param name="own">The private signing key in PEM, or null to sign nothing.</param>
    /// <param name="others">The other public keys in PEM.</param>
    public CheckpointKeys(string? own, IEnumerable<string> others)
    {
        if (own is not null) this.own = Add(own);
        foreach (var pem in others) Add(pem);
    }

    /// <summary>
    /// Reads the keys that the settings <c>History:SigningKeyFile</c> and <c>History:FormerKeyFiles</c> name.
    /// </summary>
    /// <exception cref="ToolRefusedException">A file contains no key in PEM.</exception>
    public static CheckpointKeys Of(IConfiguration configuration, IEnumerable<string> more)
    {
        var file = FileOf(configuration);
        var former = configuration.GetSection("History:FormerKeyFiles").Get<string[]>() ?? [];
        return new CheckpointKeys(File.Exists(file) ? Read(file) : null, former.Concat(more).Select(Read));
    }

    /// <summary>The path of the signing key's file: the setting, or else a file beside the checkpoint file.</summary>
    public static string FileOf(IConfiguration configuration) =>
        configuration["History:SigningKeyFile"] is { Length: > 0 } file
            ? file
            : Path.Combine(Path.GetDirectoryName(HistoryCheckpoint.FileOf(configuration)) ?? "",
                "history-signing-key.pem");

    /// <summary>The command with which an operator generates a key.</summary>
    public static string HowToMake(string file) => $"openssl ecparam -name prime256v1 -genkey -noout -out {file}";

    /// <summary>
    /// Generates a key in a file that only its owner may read, unless the file exists. When two do so at the same time,
    /// one wins.
    /// </summary>
    public static void Create(string file)
    {
        if (File.Exists(file)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var made = $"{file}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}";
        using (var stream = new FileStream(made, options)) stream.Write(
            Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem()));
        try
        {
            File.Move(made, file);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(made);
        }
    }

    /// <summary>Whether there is a key with which signatures can be verified.</summary>
    public bool AreKnown => known.Count > 0;

    /// <summary>Signs a line with this service's key; without a key it is returned unsigned.</summary>
    public CheckpointLine Sign(CheckpointLine line)
    {
        if (own is not { } signer) return line;
        var signature = signer.Key.SignData(Encoding.ASCII.GetBytes(line.Statement), HashAlgorithmName.SHA256);
        return line with { KeyId = signer.Id, Signature = Convert.ToBase64String(signature) };
    }

    /// <summary>Verifies that a known key has signed a line.</summary>
    public bool HaveSigned(CheckpointLine line)
    {
        if (line is not { KeyId: { } id, Signature: { } text } || !known.TryGetValue(id, out var key)) return false;
        var signature = new byte[text.Length];
        return Convert.TryFromBase64String(text, signature, out var length)
            && key.VerifyData(Encoding.ASCII.GetBytes(line.Statement), signature.AsSpan(0, length),
                HashAlgorithmName.SHA256);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var key in known.Values) key.Dispose();
    }

    private (string Id, ECDsa Key) Add(string pem)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(pem);
        var id = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];
        known.TryAdd(id, key);
        return (id, known[id]);
    }

    private static string Read(string file)
    {
        var pem = File.ReadAllText(file);
        return PemEncoding.TryFind(pem, out _)
            ? pem
            : throw new ToolRefusedException($"{file} holds no key. Make one with: {HowToMake(file)}");
    }
}
