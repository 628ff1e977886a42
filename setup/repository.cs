/// <summary>The files and folders of this repository that set-up reads and writes.</summary>
sealed record Repository(string Root)
{
    // NuGet reads this one before the committed manifest at the root.
    public string Manifest => Path.Combine(Root, ".config", "dotnet-tools.json");
    public string RealManifest => Path.Combine(Root, "dotnet-tools.json");
    public string Packages => Path.Combine(Root, "lib", "packages.csx");
    public string Embedded => Path.Combine(Root, "embedded");
    public string WorkbenchFolder => Path.Combine(Root, ".workbench");
    public string Staging => Path.Combine(WorkbenchFolder, "staging");
    public string Built => Path.Combine(WorkbenchFolder, "built");
    public string Feed => Path.Combine(WorkbenchFolder, "feed");
    public string Runner => Path.Combine(WorkbenchFolder, "runner");
    public string EditorReferences => Path.Combine(WorkbenchFolder, "omnisharp.rsp");
    public string Stamp => Path.Combine(WorkbenchFolder, "stamp");
}
