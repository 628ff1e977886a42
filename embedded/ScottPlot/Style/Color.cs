using System.Globalization;

namespace ScottPlot;

/// <summary>A colour of red, green and blue, 0 … 255 each, and its opacity.</summary>
public readonly struct Color(byte red, byte green, byte blue, byte alpha = 255)
{
    /// <summary>Share of red.</summary>
    public readonly byte Red = red;

    /// <summary>Share of green.</summary>
    public readonly byte Green = green;

    /// <summary>Share of blue.</summary>
    public readonly byte Blue = blue;

    /// <summary>0 is invisible, 255 opaque.</summary>
    public readonly byte Alpha = alpha;

    /// <summary>Share of red.</summary>
    public byte R => Red;

    /// <summary>Share of green.</summary>
    public byte G => Green;

    /// <summary>Share of blue.</summary>
    public byte B => Blue;

    /// <summary>0 is invisible, 255 opaque.</summary>
    public byte A => Alpha;

    /// <summary>0 is invisible, 1 opaque.</summary>
    public double Opacity => Alpha / 255.0;

    /// <summary>Reads <c>#rrggbb</c> or <c>#rrggbbaa</c>; the # may be missing.</summary>
    /// <exception cref="ArgumentException">The text is no such code.</exception>
    public static Color FromHex(string hex)
    {
        var digits = hex.TrimStart('#');
        if (digits.Length is not (6 or 8)
            || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _))
            throw new ArgumentException(
                $"\"{hex}\" is no colour: #rrggbb or #rrggbbaa is, such as #1f77b4.", nameof(hex));
        var parts = Convert.FromHexString(digits);
        return new(parts[0], parts[1], parts[2], parts.Length == 4 ? parts[3] : (byte)255);
    }

    /// <summary>The grey with this much of each colour.</summary>
    public static Color Gray(byte value) => new(value, value, value);

    /// <summary>The same colour with another opacity, 0 … 255.</summary>
    public Color WithAlpha(byte alpha) => new(Red, Green, Blue, alpha);

    /// <summary>The same colour with another opacity, 0 … 1.</summary>
    public Color WithAlpha(double alpha) => WithAlpha((byte)(Math.Clamp(alpha, 0, 1) * 255));

    /// <summary>The same colour with another opacity, 0 … 1.</summary>
    public Color WithOpacity(double opacity = 0.5) => WithAlpha(opacity);

    /// <summary><c>#RRGGBB</c>, with two digits more when the colour is not opaque.</summary>
    public string ToHex() => $"#{Red:X2}{Green:X2}{Blue:X2}" + (Alpha == 255 ? "" : $"{Alpha:X2}");

    /// <inheritdoc/>
    public override string ToString() => $"Color {ToHex()}";

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Color other && this == other;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Red, Green, Blue, Alpha);

    /// <summary>Whether two colours are the same.</summary>
    public static bool operator ==(Color a, Color b) =>
        (a.Red, a.Green, a.Blue, a.Alpha) == (b.Red, b.Green, b.Blue, b.Alpha);

    /// <summary>Whether two colours differ.</summary>
    public static bool operator !=(Color a, Color b) => !(a == b);
}
