#!/usr/bin/env dotnet
// The runner: `dotnet script FILE` and its other commands.
#:package Microsoft.CodeAnalysis.CSharp.Scripting@5.12.0
// The package above names a version of this one that NuGet does not have; without this line, each build would ask the
// network for it.
#:package Microsoft.CodeAnalysis.Analyzers@5.12.0
#:package System.CommandLine@3.0.0

#:property AssemblyName=dotnet-script
#:property PublishAot=false
#:property TieredPGO=false
// Large tensors come and go: memory that is collected at once is reused while it is still in the processor's cache.
#:property ConcurrentGarbageCollection=false
#:property UseAppHost=false
// Without that file, the runtime takes the assemblies beside the tool, and the compiler can have a folder of its own.
#:property GenerateDependencyFile=false
#:property SatelliteResourceLanguages=en
#:property AllowUnsafeBlocks=true
#:property Nullable=enable
#:property ImplicitUsings=enable

#:include **/*.cs

global using System.Text;
using AttentionWorkbench.Runner.CommandLine;
using AttentionWorkbench.Runner.Compile;

CompilerAssemblies.Register();
return RunnerCommandLine.Run(args);
