/// <summary>Where things are.</summary>
sealed record Repository(string Root)
{
    // Beside the committed manifest, which it outranks.
    public string Manifest => Path.Combine(Root, ".config", "dotnet-tools.json");
    public string RealManifest => Path.Combine(Root, "dotnet-tools.json");
    public string Packages => Path.Combine(Root, "lib", "packages.csx");
    public string Embedded => Path.Combine(Root, "embedded");
    public string Workshop => Path.Combine(Root, ".workbench");
    public string Trial => Path.Combine(Workshop, "trial");
    public string Built => Path.Combine(Workshop, "built");
    public string Feed => Path.Combine(Workshop, "feed");
    public string Runner => Path.Combine(Workshop, "runner");
    public string Editor => Path.Combine(Workshop, "omnisharp.rsp");
    public string Stamp => Path.Combine(Workshop, "stamp");
}
