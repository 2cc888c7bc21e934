using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Analyzer.Walking;

/// <summary>
/// The symbols that an operation reports, read by the shape of its type: for operations of compilers newer than the one this
/// assembly is built against, such as collection expressions and C# 14's.
/// </summary>
internal static class OperationShape
{
    /// <summary>Types are evaluated as what the operation is of; the others no rule can name.</summary>
    private static readonly List<Type> NeverEvaluated = [typeof(ITypeSymbol), typeof(ILocalSymbol), typeof(IParameterSymbol),
        typeof(ILabelSymbol)];

    private static readonly Assembly Known = typeof(IOperation).Assembly;
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>Whether an operation is one of the commonest that tell of no symbol: nothing has to be asked of these.</summary>
    public static bool TellsOfNoSymbol(OperationKind kind) => kind is
        OperationKind.Block or OperationKind.ExpressionStatement or OperationKind.Return or OperationKind.Conditional
            or OperationKind.ConditionalAccess
        or OperationKind.Argument or OperationKind.SimpleAssignment or OperationKind.LocalReference or OperationKind.ParameterReference
            or OperationKind.InstanceReference
        or OperationKind.VariableDeclarationGroup or OperationKind.VariableDeclarator or OperationKind.VariableInitializer
        or OperationKind.DelegateCreation or OperationKind.InterpolatedString or OperationKind.InterpolatedStringText
            or OperationKind.ArrayCreation or OperationKind.ArrayInitializer;

    /// <summary>The operation's own properties that are methods, properties, fields and events.</summary>
    public static PropertyInfo[] SymbolsOf(IOperation operation) => Properties.GetOrAdd(operation.GetType(), SymbolsOf);

    /// <summary>The properties of the public operation interfaces: what the implementation has also is not a contract.</summary>
    internal static PropertyInfo[] SymbolsOf(Type type) =>
    [
        .. type.GetInterfaces()
            .Where(contract => contract.Assembly == Known && contract.IsPublic && contract != typeof(IOperation))
            .SelectMany(contract => contract.GetProperties())
            .Where(property => typeof(ISymbol).IsAssignableFrom(property.PropertyType)
                && !NeverEvaluated.Exists(kind => kind.IsAssignableFrom(property.PropertyType))),
    ];
}
