// Writes a received file into the folder Args[0] before asking, too late, for files without a mark.
#load "../../lib/packages.csx"

using VerifyTests;

try
{
    await new InnerVerifier(Args[0], "a").VerifyString("x");
}
catch (Exception error)
{
    WriteLine(error.GetType().Name);
}
try
{
    VerifierSettings.UseUtf8NoBom();
}
catch (Exception error)
{
    WriteLine(error.Message);
}
