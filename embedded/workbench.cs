#!/usr/bin/env dotnet
#:package Microsoft.CodeAnalysis.CSharp.Scripting@5.12.0
// Named by the line above at a version that NuGet lacks; unnamed here, each build would ask the network for
// it.
#:package Microsoft.CodeAnalysis.Analyzers@5.12.0
#:package System.CommandLine@3.0.0
#:package DiffPlex@1.4.4

#:property PackageId=attention-workbench
#:property Description=Runner, tensors, figures and snapshots of the Attention Workbench
#:property PackageLicenseExpression=MIT
#:property PackAsTool=true
#:property AssemblyName=dotnet-script
#:property ToolCommandName=dotnet-script
#:property PublishAot=false
#:property TieredPGO=false
// Large tensors come and go: collected at once, their memory is used again while it is still warm.
#:property ConcurrentGarbageCollection=false
#:property UseAppHost=false
// Without that file the runtime takes what lies beside the tool, and set-up may put the compiler elsewhere.
#:property GenerateDependencyFile=false
#:property PublishDir=$(ArtifactsPath)/publish/
#:property SatelliteResourceLanguages=en
#:property AllowUnsafeBlocks=true
#:property Nullable=enable
#:property ImplicitUsings=enable
#:property FileBasedProgramsItemMapping=.cs=Compile;.txt=EmbeddedResource

#:include Runner/**/*.cs
#:include Runner/**/*.txt
#:include TorchSharp/**/*.cs
#:include ScottPlot/**/*.cs
#:include Verify/**/*.cs

using AttentionWorkbench.Runner.CommandLine;
using AttentionWorkbench.Runner.Compile;

CompilerAssemblies.Register();
return RunnerCommandLine.Run(args);
