using ScopeAnalyzers.Tool;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Hook;

return HookShortcut.Run(args) ?? AgentScopeCommand.Run(args, CommandContext.OfProcess());
