using Xunit;

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

    /// <summary>A server answers; the second time from the kept build, and where a loaded file asks for it.</summary>
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

    /// <summary>A package that has an older copy of what ASP.NET Core has: the newer one is taken.</summary>
    [Fact]
    public void An_older_copy_in_a_package_gives_way()
    {
        using var folder = new ScriptFolder();
        const string Tell = "using Microsoft.Extensions.Logging;\n"
            + "WriteLine(typeof(ILogger).Assembly.GetName().Version.Major);\n";
        const string Package = "#r \"nuget: Microsoft.Extensions.Logging.Abstractions, 8.0.0\"\n";
        string Told(string text) => folder.Run(folder.Write("main.csx", text)).Expect(0).Output.Trim();
        Assert.Equal("8", Told(Package + Tell));
        Assert.Equal($"{System.Environment.Version.Major}", Told(Web + Package + Tell));
    }

    /// <summary>Any other SDK: its name, and the one there is.</summary>
    [Fact]
    public void Another_sdk_is_refused_by_name()
    {
        using var folder = new ScriptFolder();
        var result = folder.Run(folder.Write("main.csx", "#r \"sdk:Microsoft.NET.Sdk.Worker\"\nWriteLine(1);\n"));
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains("Microsoft.NET.Sdk.Worker", result.Error);
        Assert.Contains("Microsoft.NET.Sdk.Web", result.Error);
    }

    /// <summary>Without the directive its types are unknown.</summary>
    [Fact]
    public void Who_does_not_ask_has_none()
    {
        using var folder = new ScriptFolder();
        var result = folder.Run(folder.Write("main.csx", "using Microsoft.AspNetCore.Builder;\n"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("main.csx(1,17): error CS0234: ", result.Error);
    }
}
