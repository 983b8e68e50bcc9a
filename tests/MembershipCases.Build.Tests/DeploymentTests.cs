namespace MembershipCases.Build.Tests;

/// <summary>What the manifests close stays closed.</summary>
public sealed class DeploymentTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Repository, "deploy", "kubernetes");

    [Fact]
    public void Every_manifest_is_applied()
    {
        var applied = Text("kustomization.yaml");

        Assert.All(Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Where(name => name != "kustomization.yaml"),
            name => Assert.Contains(name!, applied, StringComparison.Ordinal));
    }

    [Fact]
    public void The_image_is_named_by_its_digest_and_the_readme_says_how_it_gets_there()
    {
        Assert.Matches("image: membershipcases@sha256:[0-9a-f]{64}\n", Text("statefulset.yaml"));
        Assert.Matches("digest: sha256:[0-9a-f]{64}\n", Text("kustomization.yaml"));
        Assert.Contains("kustomize edit set image membershipcases=",
            File.ReadAllText(Path.Combine(Folder, "..", "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_ingress_alone_reaches_the_pods_and_they_reach_what_they_need_and_nothing_else()
    {
        var network = Text("network.yaml");

        Assert.Contains("policyTypes: [Ingress, Egress]", network, StringComparison.Ordinal);
        Assert.Single(network.Split('\n'), line => line.Contains("- from:", StringComparison.Ordinal));
        Assert.DoesNotContain("0.0.0.0/0", network, StringComparison.Ordinal);
        Assert.DoesNotContain("{}", network, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_proxies_are_set_narrowly()
    {
        var settings = Text("settings.yaml");

        Assert.Matches("AllowedHosts: [^*\n]+\n", settings);
        Assert.Matches("Mail__PublicAddress: https://", settings);
        var prefix = int.Parse(settings.Split("Proxies__Networks__0:")[1].Trim().Split('/')[1].Split('\n')[0],
            System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(prefix, 24, 32);
        Assert.DoesNotContain("Proxies__Networks", Text("statefulset.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Checkpoints_are_written_by_all_replicas_to_one_volume_that_stays()
    {
        var (service, claim) = (Text("statefulset.yaml"), Text("checkpoints.yaml"));

        Assert.Contains("{ name: data, mountPath: /data }", service, StringComparison.Ordinal);
        Assert.Contains("persistentVolumeClaim: { claimName: membershipcases-checkpoints }", service, StringComparison.Ordinal);
        Assert.Contains("name: membershipcases-checkpoints", claim, StringComparison.Ordinal);
        Assert.Contains("accessModes: [ReadWriteMany]", claim, StringComparison.Ordinal);
        Assert.Contains("checkpoints.yaml", Text("kustomization.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_service_writes_outlives_its_container_on_one_machine_too()
    {
        var compose = File.ReadAllText(Path.Combine(SourceTree.Repository, "docker-compose.yml"));
        var image = File.ReadAllText(Path.Combine(Folder, "..", "Dockerfile"));

        Assert.Contains("volumes: [\"data:/data\"]", compose.Split("\n  database:")[0], StringComparison.Ordinal);
        Assert.Contains("\n  data:\n", compose.Split("\nvolumes:")[1], StringComparison.Ordinal);
        Assert.Contains("History__CheckpointFile=/data/", image, StringComparison.Ordinal);
    }

    [Fact]
    public void The_program_is_root_s_and_runs_as_somebody_else()
    {
        var image = File.ReadAllText(Path.Combine(Folder, "..", "Dockerfile")).Split("\nFROM ")[^1];
        var lines = image.Split('\n').Where(line => line.Length > 0 && line[0] != '#').ToList();

        Assert.True(lines.IndexOf("USER root") < lines.IndexOf("WORKDIR /app") && lines.Contains("USER root"), image);
        Assert.Contains("COPY --from=build --chown=root:root /app .", lines);
        Assert.Equal("USER $APP_UID", lines.Last(line => line.StartsWith("USER", StringComparison.Ordinal)));
    }

    [Fact]
    public void Whoever_stops_it_waits_longer_than_it_takes()
    {
        Assert.Contains("stop_grace_period: 30s", File.ReadAllText(Path.Combine(SourceTree.Repository, "docker-compose.yml")),
            StringComparison.Ordinal);
        Assert.Contains("terminationGracePeriodSeconds: 40", Text("statefulset.yaml"), StringComparison.Ordinal);
    }

    private static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));
}
