using System.Security.Cryptography;
using System.Text;

namespace MembershipCases.Web.History;

/// <summary>
/// Signs checkpoints and verifies signatures: whoever can write to the file but has no key cannot make one. ECDSA on
/// P-256 with SHA-256 (FIPS 186-5); a key is known by the first 16 hexadecimal digits of the SHA-256 of its public
/// half.
/// </summary>
public sealed class CheckpointKeys : IDisposable
{
    private readonly Dictionary<string, ECDsa> known = [];
    private readonly (string Id, ECDsa Key)? own;

    /// <summary>The key to sign with, if any, and others that have signed.</summary>
    /// <param name="own">A private key as PEM, or null to sign nothing.</param>
    /// <param name="others">Public keys as PEM.</param>
    public CheckpointKeys(string? own, IEnumerable<string> others)
    {
        if (own is not null) this.own = Add(own);
        foreach (var pem in others) Add(pem);
    }

    /// <summary>
    /// The keys that the settings name: <c>History:SigningKeyFile</c> and <c>History:FormerKeyFiles</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">A file holds no such key.</exception>
    public static CheckpointKeys Of(IConfiguration configuration, IEnumerable<string> more)
    {
        var file = FileOf(configuration);
        var former = configuration.GetSection("History:FormerKeyFiles").Get<string[]>() ?? [];
        return new CheckpointKeys(File.Exists(file) ? Read(file) : null, former.Concat(more).Select(Read));
    }

    /// <summary>The file of the key: the setting, else one beside the checkpoint file.</summary>
    public static string FileOf(IConfiguration configuration) =>
        configuration["History:SigningKeyFile"] is { Length: > 0 } file
            ? file
            : Path.Combine(Path.GetDirectoryName(HistoryCheckpoint.FileOf(configuration)) ?? "",
                "history-signing-key.pem");

    /// <summary>The command by which an operator makes a key.</summary>
    public static string HowToMake(string file) => $"openssl ecparam -name prime256v1 -genkey -noout -out {file}";

    /// <summary>
    /// Makes a key that only the owner of the file may read, where there is none. Of two that make one at the same
    /// moment, one wins.
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

    /// <summary>The checkpoint with this service's signature.</summary>
    public Checkpoint Sign(Checkpoint checkpoint)
    {
        if (own is not { } signer) return checkpoint;
        var signature = signer.Key.SignData(Encoding.ASCII.GetBytes(checkpoint.Statement), HashAlgorithmName.SHA256);
        return checkpoint with { KeyId = signer.Id, Signature = Convert.ToBase64String(signature) };
    }

    /// <summary>Whether a known key has signed it.</summary>
    public bool HaveSigned(Checkpoint checkpoint)
    {
        if (checkpoint is not { KeyId: { } id, Signature: { } text } || !known.TryGetValue(id, out var key))
            return false;
        var signature = new byte[text.Length];
        return Convert.TryFromBase64String(text, signature, out var length)
            && key.VerifyData(Encoding.ASCII.GetBytes(checkpoint.Statement), signature.AsSpan(0, length),
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
            : throw new InvalidOperationException($"{file} holds no key. Make one with: {HowToMake(file)}");
    }
}
