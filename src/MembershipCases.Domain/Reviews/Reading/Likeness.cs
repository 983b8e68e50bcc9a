namespace MembershipCases.Domain.Reviews.Reading;

/// <summary>Compares names for similarity.</summary>
internal static class Likeness
{
    private const int FewestShared = 2;

    /// <summary>Whether they differ by one or two letters, or share most words.</summary>
    public static bool IsLike(string a, string b)
    {
        var (one, other) = (Words(a), Words(b));
        if (one.Count == 0 || other.Count == 0)
            return false;
        if (one.Count == 1 && other.Count == 1)
            return one[0].Length > 4 && (Distance(one[0], other[0]) <= 2 || Stem(one[0], other[0]) >= 6);
        var shared = one.Count(
            w => other.Any(o => w == o || (Math.Min(w.Length, o.Length) > 4 && Distance(w, o) <= 1)));
        return shared >= Math.Min(FewestShared, Math.Min(one.Count, other.Count))
            && shared * 2 >= Math.Max(one.Count, Math.Min(other.Count, 4));
    }

    private static List<string> Words(string name) =>
        [.. name.ToLowerInvariant()
            .Split([' ', '(', ')', ',', ':', '–', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length > 3)];

    private static int Stem(string a, string b) => a.Zip(b).TakeWhile(p => p.First == p.Second).Count();

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 2)
            return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (row[j],
                    Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[b.Length];
    }
}
