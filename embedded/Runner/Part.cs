// Tests tell an own part from the real package by this attribute, since both have the same assembly name.
[assembly: System.Reflection.AssemblyMetadata("AttentionWorkbench.Part", "runner")]
