using ScopeAnalyzers.Tool;

return AgentScopeCommand.Run(args, Surroundings.OfProcess());
