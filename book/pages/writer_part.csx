#nullable enable

/// <summary>The part of a page in which a model writes; <c>writer.js</c> brings it to life.</summary>
public static class WriterPart
{
    /// <summary>The name of the script with the weights, which defines <c>workbenchModel</c>.</summary>
    public const string ModelName = "weights.js";

    /// <summary>Its heading.</summary>
    public const string Title = "Let it write";

    /// <summary>The address of its heading.</summary>
    public const string Anchor = "let-it-write";

    /// <summary>The part itself.</summary>
    public const string Html = $"""
        <section aria-labelledby="{Anchor}">
        <h2 id="{Anchor}"><a href="#{Anchor}">{Title}</a></h2>
        <p>This is the model that chapter 5 saved last on this machine, and it writes here, in your browser. For each
        character that it wrote, you see where one of its heads looked.</p>
        <div class="writer" role="group" aria-label="The model writes">
        <p class="about"></p>
        <label>The beginning<textarea name="prompt" rows="2" spellcheck="false">Call me </textarea></label>
        <div class="settings">
        <label>temperature <input type="number" name="temperature" min="0" max="5" step="0.1" value="0.8"></label>
        <label>top-k, 0 for all <input type="number" name="top-k" min="0" max="999" step="1" value="0"></label>
        <button type="button" class="one">Write a character</button>
        <button type="button" class="many">Write 200 characters</button>
        </div>
        <div class="settings">
        <label>look through <select name="view"></select></label>
        <label>step <input type="range" name="step" min="1" max="1" value="1" disabled></label>
        </div>
        <p class="said" aria-live="polite"></p>
        <div class="written" role="group" aria-label="What is written"></div>
        <noscript><p>This part needs JavaScript.</p></noscript>
        </div>
        </section>

        """;
}
