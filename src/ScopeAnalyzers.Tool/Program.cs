using ScopeAnalyzers.Tool;

return HookShortcut.Run(args) ?? AgentScopeCommand.Run(args, CommandContext.OfProcess());
