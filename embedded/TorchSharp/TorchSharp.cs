#!/usr/bin/env dotnet
// The engine: what TorchSharp would have given, where its native library does not run.
#:property OutputType=Library
#:property PublishAot=false
#:property GenerateDependencyFile=false
#:property AllowUnsafeBlocks=true
#:property Nullable=enable
#:property ImplicitUsings=enable

#:include **/*.cs

global using System.Numerics;
global using System.Runtime.CompilerServices;
global using System.Runtime.InteropServices;
global using TorchSharp.Kernels;
global using TorchSharp.Modules;
global using TorchSharp.RandomNumbers;
global using TorchSharp.Utils;
global using static TorchSharp.torch;
