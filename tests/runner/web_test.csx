/// <summary>ASP.NET Core, by <c>#r "sdk:Microsoft.NET.Sdk.Web"</c>.</summary>
[Collection(Command.SecondCollection)]
public sealed class WebTest
{
    const string Web = "#r \"sdk:Microsoft.NET.Sdk.Web\"\n";

    const string Server = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Logging;
        using System.Net.Http;

        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", (string name) => Results.Json(new { Hello = name }));
        await app.StartAsync();
        WriteLine(await new HttpClient().GetStringAsync($"{app.Urls.First()}/?name=you"));
        await app.StopAsync();
        WriteLine(typeof(ILogger).Assembly.GetName().Version.Major);
        """;

    /// <summary>A server answers; the second time from the cache, and when a loaded file has the directive.</summary>
    [Fact]
    public void A_script_can_be_a_server()
    {
        using var folder = new ScriptFolder();
        var expected = $"{{\"hello\":\"you\"}}\n{System.Environment.Version.Major}";
        var main = folder.Write("main.csx", Web + Server);
        for (var run = 0; run < 2; run++)
            Assert.Equal(expected, folder.Run(main).Expect(0).Output.ReplaceLineEndings("\n").Trim());

        folder.Write("web.csx", Web);
        var loading = folder.Write("loading.csx", "#load \"web.csx\"\n" + Server);
        Assert.Equal(expected, folder.Run(loading).Expect(0).Output.ReplaceLineEndings("\n").Trim());
    }

    /// <summary>A package has an older copy of an assembly of ASP.NET Core: the newer one is used.</summary>
    [Fact]
    public void An_older_copy_in_a_package_is_not_used()
    {
        using var folder = new ScriptFolder();
        const string Tell = "using Microsoft.Extensions.Logging;\n"
            + "WriteLine(typeof(ILogger).Assembly.GetName().Version.Major);\n";
        const string Package = "#r \"nuget: Microsoft.Extensions.Logging.Abstractions, 8.0.0\"\n";
        string Output(string text) => folder.Run(folder.Write("main.csx", text)).Expect(0).Output.Trim();
        Assert.Equal("8", Output(Package + Tell));
        Assert.Equal($"{System.Environment.Version.Major}", Output(Web + Package + Tell));
    }

    /// <summary>Any other SDK is refused with its name and the valid one.</summary>
    [Fact]
    public void Another_sdk_is_refused_by_name()
    {
        using var folder = new ScriptFolder();
        var result = folder.Run(folder.Write("main.csx", "#r \"sdk:Microsoft.NET.Sdk.Worker\"\nWriteLine(1);\n"));
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("Microsoft.NET.Sdk.Worker", result.Error);
        Assert.Contains("Microsoft.NET.Sdk.Web", result.Error);
    }

    /// <summary>Without the directive, its types are unknown.</summary>
    [Fact]
    public void Without_the_directive_its_types_are_unknown()
    {
        using var folder = new ScriptFolder();
        var result = folder.Run(folder.Write("main.csx", "using Microsoft.AspNetCore.Builder;\n"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("main.csx(1,17): error CS0234: ", result.Error);
    }
}
