// Everything that a test file may use, and the run itself.
#load "repository.csx"
#load "temporary_folder.csx"
#load "command.csx"
#load "snapshot.csx"
#load "approximate.csx"
#load "tensors.csx"
#load "differences.csx"
#load "parts.csx"
#load "fact_when_long.csx"
#load "test_run.csx"

global using System.Globalization;
global using System.Text.Json;
global using System.Text.RegularExpressions;
global using System.Threading;
global using TorchSharp;
global using TorchSharp.Modules;
global using Xunit;
global using static TorchSharp.torch;
