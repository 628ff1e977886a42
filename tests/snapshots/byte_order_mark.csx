// Writes a received file into the folder Args[0], then asks for files without a byte order mark, which is too late.
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
