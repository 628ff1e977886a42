#nullable enable
#load "../random/statements.csx"
#load "../random/program.csx"

/// <summary>The seeded random programs, forward and backward.</summary>
public static class RandomProgramsQuestions
{
    const int Programs = 200;

    public static void Ask(Asker ask)
    {
        for (var seed = 0; seed < Programs; seed++)
        {
            var program = seed;
            ask.For($"program {program}", () => new RandomProgram(program).Learn());
        }
    }
}
