namespace ScopeAnalyzers.Policy.Capabilities;

/// <summary>What a line of the capability map says of the APIs that it names.</summary>
internal enum CapabilityMark
{
    /// <summary><c>!</c>: they are not of the class, whatever a less specific line says.</summary>
    Not,

    /// <summary><c>+</c>: they are of the class.</summary>
    Is,

    /// <summary><c>&gt;</c>: they are of the class, and turn a name, a member or a binder into an object or a call.</summary>
    Makes,

    /// <summary>
    /// <c>~</c>: they turn a type into an object, and are of the class where code does not write that type (<c>typeof</c>).
    /// </summary>
    MakesOfType,
}
