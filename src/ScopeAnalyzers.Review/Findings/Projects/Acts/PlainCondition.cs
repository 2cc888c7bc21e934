using System.Text.RegularExpressions;

namespace ScopeAnalyzers.Review.Findings.Projects.Acts;

/// <summary>
/// Conditions that compare properties with words and do nothing else: <c>'$(TargetFramework)' == 'net10.0'</c>. On code only the target
/// framework may be compared: every other comparison could have a file compiled where no check looks.
/// </summary>
internal static class PlainCondition
{
    private static readonly HashSet<string> OfFramework = new(
        ["TargetFramework", "TargetFrameworks", "TargetFrameworkIdentifier", "TargetFrameworkVersion", "TargetPlatformIdentifier"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> OfCode = new(["Compile", "Content", "Using"], StringComparer.OrdinalIgnoreCase);

    private static readonly Regex FrameworkFunction = new(
        @"\$\(\[MSBuild\]::(IsTargetFrameworkCompatible|GetTargetFrameworkIdentifier|GetTargetFrameworkVersion|GetTargetPlatformIdentifier|VersionGreaterThanOrEquals|VersionLessThan)\('?\$\((\w+)\)'?(, *'?[A-Za-z0-9.-]*'?)?\)\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Reference = new(@"\$\((\w+)\)", RegexOptions.CultureInvariant);

    private static readonly Regex Quoted = new(@"'[A-Za-z0-9_.;|+, -]*'", RegexOptions.CultureInvariant);

    private static readonly Regex Operators = new(@"\A(==|!=|<=|>=|<|>|!|\(|\)|\band\b|\bor\b|\btrue\b|\bfalse\b|\b[0-9.]+\b|\bword\b|\s)*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether a condition says nothing but which values of properties it is about.</summary>
    /// <param name="type">The type of the items that it is on; null for properties.</param>
    public static bool Holds(string condition, string? type)
    {
        var references = new List<string>();
        var text = FrameworkFunction.Replace(condition, function => Take(function.Groups[2].Value));
        text = Reference.Replace(text, reference => Take(reference.Groups[1].Value));
        return Operators.IsMatch(Quoted.Replace(text, " word "))
            && (type is null || !OfCode.Contains(type) || references.All(OfFramework.Contains));

        string Take(string reference)
        {
            references.Add(reference);
            return "word";
        }
    }
}
