using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Architecture;

/// <summary>
/// Reads of what can be withheld or screened: the tables of such records, and the members that have their words.
/// </summary>
internal static class PaperReads
{
    private static readonly HashSet<Type> Kept =
        [typeof(Assessment), typeof(Recommendation), typeof(Resolution), typeof(ReviewDocument), typeof(Screening),
            typeof(Correction)];

    private static readonly Dictionary<Type, string[]> Words = new()
    {
        [typeof(MembershipDb)] = ["Assessments", "Recommendations", "Resolutions", "Documents", "Screenings", "Corrections"],
        [typeof(Screenable)] = ["Texts", "Screenings"],
        [typeof(Screening)] = ["FullTexts"],
        [typeof(MembershipCase)] = ["Assessments", "CurrentAssessments", "Recommendations", "Resolutions",
            "Implementation", "Texts"],
        [typeof(CaseDecisions)] = ["Recommendations", "Resolutions", "InForce"],
        [typeof(Membership)] = ["Assessments", "Texts"],
        [typeof(Mandate)] = ["Texts"],
        [typeof(Assessment)] = ["Text"],
        [typeof(Step)] = ["Reason", "UndoneFor", "DeadlineChanges"],
        [typeof(Recommendation)] = ["Reason", "Points"],
        [typeof(Resolution)] = ["Reason", "Points", "Authority", "Remarks", "ProposedBy"],
        [typeof(Correction)] = ["Before", "After", "Reason"],
        [typeof(ICorrection)] = ["Reason"],
        [typeof(ResolutionEnd)] = ["Reason"],
        [typeof(Reopening)] = ["Reason"],
        [typeof(Disqualification)] = ["Why", "Ruling"],
        [typeof(Replacement)] = ["Reason"],
        [typeof(ReviewDocument)] = ["Text", "Lines", "Pages", "NotUnderstood", "Texts"],
        [typeof(Source)] = ["Quote"],
        [typeof(Disclosure)] = [".ctor", "PapersAreOpen="],
        [typeof(ShownStep)] = ["Itself"],
    };

    /// <summary>What a type reads of it, as <c>MembershipDb.Assessments</c>.</summary>
    public static IEnumerable<string> Of(Type type) =>
        TypeReferences.Members(type).Select(Named).OfType<string>().Distinct();

    /// <summary>Members that are listed here and that no record has.</summary>
    public static IEnumerable<string> Unknown() =>
        from of in Words
        from member in of.Value
        where of.Key.GetMember(Declared(member),
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Length == 0
        select $"{of.Key.Name}.{member}";

    private static string? Named(MemberInfo member) => member switch
    {
        MethodInfo { Name: nameof(DbContext.Set), IsGenericMethod: true } set when Kept.Contains(
            set.GetGenericArguments()[0]) =>
            $"Set<{set.GetGenericArguments()[0].Name}>",
        { DeclaringType: { } owner } when Words.GetValueOrDefault(owner)?.FirstOrDefault(
            word => IsOf(member, word)) is { } word => $"{owner.Name}.{word}",
        _ => null,
    };

    private static bool IsOf(MemberInfo member, string word) => member.Name == word || member.Name == Accessor(word);

    private static string Declared(string word) => word.TrimEnd('=');

    private static string Accessor(string word) => word.EndsWith('=') ? $"set_{Declared(word)}" : $"get_{word}";
}
