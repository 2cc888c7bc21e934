using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Analyzer.Features;
using ScopeAnalyzers.Analyzer.Symbols;

namespace ScopeAnalyzers.Analyzer.Walking;

/// <summary>Evaluates where declarations put types, and what they bind to without writing it.</summary>
internal sealed class DeclarationReader(SemanticModel model, TreeEvaluator evaluator, CoveredNames covered, WrittenTypes types,
    CancellationToken cancellation)
{
    private readonly TakenPlaces places = new(model, evaluator, cancellation);

    /// <summary>Evaluates one declaration.</summary>
    public void Read(MemberDeclarationSyntax declaration)
    {
        switch (declaration)
        {
            case BaseNamespaceDeclarationSyntax space:
                ReadNamespace(space);
                break;
            case BaseTypeDeclarationSyntax type:
                ReadType(type, type.Identifier);
                break;
            case DelegateDeclarationSyntax type:
                ReadType(type, type.Identifier);
                break;
            case ConstructorDeclarationSyntax { Initializer: null } constructor when !constructor.Modifiers.Any(SyntaxKind.StaticKeyword):
                evaluator.Use(constructor.Identifier, ImplicitBase.Of(model.GetDeclaredSymbol(constructor, cancellation)?.ContainingType));
                ReadMember(constructor);
                break;
            case BaseFieldDeclarationSyntax field:
                ReadField(field.Declaration);
                break;
            default:
                ReadMember(declaration);
                break;
        }
    }

    private void ReadNamespace(BaseNamespaceDeclarationSyntax space)
    {
        // The name of a namespace at its declaration declares and does not use.
        covered.AddParts(space.Name);
        var name = TriggerToken.Of(space.Name);
        if (IsAgents(name) && model.GetDeclaredSymbol(space, cancellation) is INamespaceSymbol declared)
            evaluator.Declare(name, declared);
    }

    private void ReadType(MemberDeclarationSyntax declaration, SyntaxToken name)
    {
        if (!IsAgents(name) || name.Span.IsEmpty || model.GetDeclaredSymbol(declaration, cancellation) is not INamedTypeSymbol type)
            return;

        places.Read(name, type);
        if (!IsDeclaredAround(declaration))
            evaluator.Declare(name, type.ContainingNamespace);

        if (type.TypeKind == TypeKind.Class && declaration is not RecordDeclarationSyntax { ParameterList: not null }
            && ImplicitBase.Of(type) is { } constructor && HasNoConstructor(type))
            evaluator.Use(name, constructor);
    }

    private void ReadField(VariableDeclarationSyntax field)
    {
        if (field.Variables is [var first, ..])
            types.Read(field.Type, TypeOf(model.GetDeclaredSymbol(first, cancellation)));
    }

    /// <summary>Evaluates what a member overrides or implements by name: its declaration calls for the other to be replaced.</summary>
    private void ReadMember(MemberDeclarationSyntax declaration)
    {
        if (declaration is not (BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax)
            || model.GetDeclaredSymbol(declaration, cancellation) is not { } member)
            return;

        ReadTypes(declaration, member);
        var name = MemberName(declaration);
        if (!Replaces(declaration) || !IsAgents(name))
            return;

        evaluator.Use(name, Overridden.OverriddenBy(member));
        foreach (var implemented in Overridden.ExplicitlyBy(member))
            evaluator.Use(name, implemented);
    }

    /// <summary>Evaluates the types of a member's signature as it is written.</summary>
    private void ReadTypes(MemberDeclarationSyntax declaration, ISymbol member)
    {
        switch (declaration, member)
        {
            case (MethodDeclarationSyntax written, IMethodSymbol method):
                types.Read(written.ReturnType, method.ReturnType);
                ReadTypes(written.ParameterList, method);
                break;
            case (BaseMethodDeclarationSyntax written, IMethodSymbol method):
                ReadTypes(written.ParameterList, method);
                break;
            case (BasePropertyDeclarationSyntax written, IPropertySymbol property):
                types.Read(written.Type, property.Type);
                break;
        }
    }

    private void ReadTypes(ParameterListSyntax written, IMethodSymbol method)
    {
        for (var i = 0; i < Math.Min(written.Parameters.Count, method.Parameters.Length); i++)
        {
            if (written.Parameters[i].Type is { } type)
                types.Read(type, method.Parameters[i].Type);
        }
    }

    private static ITypeSymbol? TypeOf(ISymbol? field) => field switch
    {
        IFieldSymbol { Type: var type } => type,
        IEventSymbol { Type: var type } => type,
        _ => null,
    };

    private bool IsAgents(SyntaxToken token) => evaluator.Text.IsAgents(token);

    /// <summary>Whether a declaration around this one is the agent's and told already.</summary>
    private bool IsDeclaredAround(SyntaxNode declaration) => declaration.Ancestors().Any(ancestor => ancestor switch
    {
        BaseTypeDeclarationSyntax type => IsAgents(type.Identifier),
        BaseNamespaceDeclarationSyntax space => IsAgents(TriggerToken.Of(space.Name)),
        _ => false,
    });

    private static bool HasNoConstructor(INamedTypeSymbol type) =>
        !type.IsStatic && type.InstanceConstructors.All(constructor => constructor.IsImplicitlyDeclared);

    private static bool Replaces(MemberDeclarationSyntax declaration) =>
        declaration.Modifiers.Any(SyntaxKind.OverrideKeyword)
        || declaration is MethodDeclarationSyntax { ExplicitInterfaceSpecifier: not null }
            or BasePropertyDeclarationSyntax { ExplicitInterfaceSpecifier: not null }
            or OperatorDeclarationSyntax { ExplicitInterfaceSpecifier: not null }
            or ConversionOperatorDeclarationSyntax { ExplicitInterfaceSpecifier: not null };

    private static SyntaxToken MemberName(MemberDeclarationSyntax declaration) => declaration switch
    {
        MethodDeclarationSyntax method => method.Identifier,
        PropertyDeclarationSyntax property => property.Identifier,
        EventDeclarationSyntax @event => @event.Identifier,
        IndexerDeclarationSyntax indexer => indexer.ThisKeyword,
        OperatorDeclarationSyntax @operator => @operator.OperatorToken,
        ConversionOperatorDeclarationSyntax conversion => conversion.OperatorKeyword,
        _ => declaration.GetFirstToken(),
    };
}
