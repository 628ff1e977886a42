#!/usr/bin/env dotnet
// The runner: `dotnet script FILE` and the commands beside it.
#:package Microsoft.CodeAnalysis.CSharp.Scripting@5.12.0
// Named by the line above at a version that NuGet lacks; unnamed here, each build would ask the network for
// it.
#:package Microsoft.CodeAnalysis.Analyzers@5.12.0
#:package System.CommandLine@3.0.0

#:property AssemblyName=dotnet-script
#:property PublishAot=false
#:property TieredPGO=false
// Large tensors come and go: collected at once, their memory is used again while it is still warm.
#:property ConcurrentGarbageCollection=false
#:property UseAppHost=false
// Without that file the runtime takes what lies beside the tool, and the compiler may have a folder of its own.
#:property GenerateDependencyFile=false
#:property SatelliteResourceLanguages=en
#:property AllowUnsafeBlocks=true
#:property Nullable=enable
#:property ImplicitUsings=enable

#:include **/*.cs

using AttentionWorkbench.Runner.CommandLine;
using AttentionWorkbench.Runner.Compile;

CompilerAssemblies.Register();
return RunnerCommandLine.Run(args);
