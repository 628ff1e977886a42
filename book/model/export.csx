// Writes a saved model of chapter 5 as a script for a page of the book:
//
//     dotnet script book/model/export.csx -- out/a.model page/05_model.js
#load "../../lib/workbench.csx"
#load "model_file.csx"

if (Args.Count != 2)
{
    Error.WriteLine("dotnet script book/model/export.csx -- MODEL FILE.js");
    return 2;
}
var saved = Misuse.Unless(() => Checkpoint.Read(Args[0]));
WholeFile.Write(Args[1], "globalThis.workbenchModel = "
    + ModelFile.Json(saved.RestoreModel(), saved.Characters, saved.TextName, saved.Losses.Count) + ";\n");
return 0;
