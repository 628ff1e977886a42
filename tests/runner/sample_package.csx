using System.IO.Compression;
using System.Reflection;
using System.Reflection.Emit;

/// <summary>An assembly with one method, <c>Sample.Tiny.Value()</c>, and NuGet packages of it.</summary>
public static class SamplePackage
{
    /// <summary>Writes the assembly; its method returns the value.</summary>
    public static void WriteAssembly(string path, int value)
    {
        var name = new AssemblyName("Tiny") { Version = new Version(value, 0, 0, 0) };
        var assembly = new PersistedAssemblyBuilder(name, typeof(object).Assembly);
        var type = assembly.DefineDynamicModule("Tiny").DefineType(
            "Sample.Tiny", TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed);
        var method = type.DefineMethod(
            "Value", MethodAttributes.Public | MethodAttributes.Static, typeof(int), Type.EmptyTypes);
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Ldc_I4, value);
        code.Emit(OpCodes.Ret);
        type.CreateType();
        assembly.Save(path);
    }

    /// <summary>Writes version <c>value.0.0</c> of the package <c>Sample.Tiny</c> into a folder.</summary>
    public static void WritePackage(string folder, int value)
    {
        Directory.CreateDirectory(folder);
        var assembly = Path.Combine(folder, "Tiny.dll");
        WriteAssembly(assembly, value);
        using var package = ZipFile.Open(
            Path.Combine(folder, $"Sample.Tiny.{value}.0.0.nupkg"), ZipArchiveMode.Create);
        package.CreateEntryFromFile(assembly, "lib/net8.0/Tiny.dll");
        using var description = new StreamWriter(package.CreateEntry("Sample.Tiny.nuspec").Open());
        description.Write(
            $"<package><metadata><id>Sample.Tiny</id><version>{value}.0.0</version>"
            + "<authors>tests</authors><description>one method</description></metadata></package>");
    }

    /// <summary>A NuGet configuration that has only this folder as its source, and keeps packages beside it.</summary>
    public static string Configuration(string folder) =>
        $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{folder}-installed" /></config>
          <packageSources><clear /><add key="tests" value="{folder}" /></packageSources>
          <fallbackPackageFolders><clear /></fallbackPackageFolders>
        </configuration>
        """;
}
