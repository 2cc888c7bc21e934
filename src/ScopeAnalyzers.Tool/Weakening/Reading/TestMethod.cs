namespace ScopeAnalyzers.Tool.Weakening.Reading;

/// <summary>One method of a file that holds tests, as its syntax shows it.</summary>
/// <param name="Type">The types that it is in, with their namespace.</param>
/// <param name="Parameters">The types of its parameters, as they are written.</param>
/// <param name="At">Where its name is.</param>
internal sealed record TestMethod(string Type, string Name, string Parameters, SourcePlace At)
{
    /// <summary>The name of the attribute that makes it a test, or null if it is not one.</summary>
    public string? Attribute { get; init; }

    /// <summary>What a framework needs beside the attribute to run it.</summary>
    public Reach Reach { get; init; }

    /// <summary>The cases that it is run with, one each.</summary>
    public IReadOnlyList<TestMark> Cases { get; init; } = [];

    /// <summary>Whether it takes cases from somewhere that is not in its class.</summary>
    public bool HasCasesElsewhere { get; init; }

    /// <summary>What leaves it out.</summary>
    public IReadOnlyList<TestMark> Skips { get; init; } = [];

    /// <summary>The tokens of its body.</summary>
    public IReadOnlyList<string> Body { get; init; } = [];

    /// <summary>Its assertions; they are read only if they are asked for.</summary>
    public Lazy<IReadOnlyList<Assertion>> Assertions { get; init; } = new(() => []);

    /// <summary>Whether it never runs.</summary>
    public bool NeverRuns => Skips.Any(mark => mark.IsAlways);

    /// <summary>Whether it is a test.</summary>
    public bool IsTest => Attribute is not null;

    /// <summary>What identifies it in the whole change.</summary>
    public string Id => $"{Type}.{Name}({Parameters})";

    /// <summary>Its name in a message.</summary>
    public string Display => $"{ClassName}.{Name}";

    /// <summary>The class that it is in, without namespace and outer types.</summary>
    public string ClassName => Type[(Type.LastIndexOf('.') + 1)..];
}

/// <summary>What a framework needs to run a test.</summary>
[Flags]
internal enum Reach
{
    /// <summary>Nothing of it.</summary>
    None = 0,

    /// <summary>The method is public.</summary>
    PublicMethod = 1,

    /// <summary>The method is not abstract.</summary>
    ConcreteMethod = 2,

    /// <summary>Its types are public.</summary>
    PublicType = 4,

    /// <summary>Its class is not abstract.</summary>
    ConcreteType = 8,

    /// <summary>Its class has the attribute that the framework needs.</summary>
    ClassAttribute = 16,
}

/// <summary>A case, or what leaves out a test.</summary>
/// <param name="Text">What it is, the same wherever it is written.</param>
internal sealed record TestMark(string Text, SourcePlace At)
{
    /// <summary>Whether it leaves out the test in every run.</summary>
    public bool IsAlways { get; init; }
}

/// <summary>A place in a file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal sealed record SourcePlace(string Path, int Line, int Column);
