// By this the tests tell the project's own part from the real package, whatever the assemblies are called.
[assembly: System.Reflection.AssemblyMetadata("AttentionWorkbench.Part", "snapshots")]
