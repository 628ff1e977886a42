#!/usr/bin/env dotnet
// The snapshots: what Verify would have given, where it is not served.
#:package DiffPlex@1.9.0

#:property OutputType=Library
#:property PublishAot=false
#:property GenerateDependencyFile=false
#:property Nullable=enable
#:property ImplicitUsings=enable

#:include **/*.cs
