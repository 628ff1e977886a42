#!/usr/bin/env dotnet
// Snapshot tests, standing in for Verify where it is not served.
#:package DiffPlex@1.9.0

#:property OutputType=Library
#:property PublishAot=false
#:property GenerateDependencyFile=false
#:property Nullable=enable
#:property ImplicitUsings=enable

#:include **/*.cs

global using System.Text;
