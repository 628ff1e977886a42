namespace ScottPlot;

/// <summary>Colours with a name: those of the default palette, and some that the web knows.</summary>
public static class Colors
{
#pragma warning disable CS1591 // A name is all there is to say of a colour.
    private static readonly Color[] Palette = new Palettes.Category10().Colors;

    public static Color C0 => Palette[0];
    public static Color C1 => Palette[1];
    public static Color C2 => Palette[2];
    public static Color C3 => Palette[3];
    public static Color C4 => Palette[4];
    public static Color C5 => Palette[5];
    public static Color C6 => Palette[6];
    public static Color C7 => Palette[7];
    public static Color C8 => Palette[8];
    public static Color C9 => Palette[9];

    public static Color Transparent => new(255, 255, 255, 0);
    public static Color Black => new(0x00, 0x00, 0x00);
    public static Color White => new(0xff, 0xff, 0xff);
    public static Color Gray => new(0x80, 0x80, 0x80);
    public static Color LightGray => new(0xd3, 0xd3, 0xd3);
    public static Color DarkGray => new(0xa9, 0xa9, 0xa9);
    public static Color Red => new(0xff, 0x00, 0x00);
    public static Color Green => new(0x00, 0x80, 0x00);
    public static Color Blue => new(0x00, 0x00, 0xff);
    public static Color Orange => new(0xff, 0xa5, 0x00);
    public static Color Purple => new(0x80, 0x00, 0x80);
    public static Color Navy => new(0x00, 0x00, 0x80);
    public static Color Magenta => new(0xff, 0x00, 0xff);
    public static Color Yellow => new(0xff, 0xff, 0x00);
#pragma warning restore CS1591
}
