namespace AttentionWorkbench.Runner;

/// <summary>An end the user can mend: the message goes to stderr as it is, the exit code is 1.</summary>
internal sealed class ScriptFailure(string message) : Exception(message);
