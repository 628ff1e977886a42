// The only place that names packages and versions, for the course and its tests. Set-up reads it too, and asks whether
// NuGet serves them.

// The course: tensors, figures.
#r "nuget: TorchSharp-cpu, 0.106.0"
#r "nuget: ScottPlot, 5.1.59"

// The chapters' command line and progress bar.
#r "nuget: System.CommandLine, 3.0.0"
#r "nuget: Spectre.Console, 0.57.2"

// The tests: snapshots, and xunit's parts that work without a project (facts, asserts, the runner).
#r "nuget: Verify.Xunit, 31.12.5"
#r "nuget: xunit.core, 2.9.3"
#r "nuget: xunit.assert, 2.9.3"
#r "nuget: xunit.extensibility.execution, 2.9.3"
