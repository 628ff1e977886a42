namespace TorchSharp;

/// <summary>Conversions of whole modules; they change the module and give it back.</summary>
public static class ModuleExtensionMethods
{
    /// <summary>Converts floating parameters and buffers.</summary>
    public static T to<T>(this T module, ScalarType type, bool non_blocking = false) where T : nn.Module
    {
        module.Convert(type);
        return module;
    }

    /// <summary>Leaves the module on the processor, the only device.</summary>
    public static T to<T>(this T module, Device device, bool non_blocking = false) where T : nn.Module => module;

    /// <summary>Converts floating parameters and buffers; the processor is the only device.</summary>
    public static T to<T>(this T module, Device device, ScalarType type, bool non_blocking = false)
        where T : nn.Module => module.to(type);

    /// <summary>Leaves the module on the processor.</summary>
    public static T cpu<T>(this T module, bool non_blocking = false) where T : nn.Module => module;

    /// <summary>Converts floating parameters and buffers to 32-bit floats.</summary>
    public static T @float<T>(this T module, bool non_blocking = false) where T : nn.Module =>
        module.to(ScalarType.Float32);

    /// <summary>Converts floating parameters and buffers to 16-bit floats.</summary>
    public static T half<T>(this T module, bool non_blocking = false) where T : nn.Module =>
        module.to(ScalarType.Float16);

    /// <summary>Converts floating parameters and buffers to 16-bit brain floats.</summary>
    public static T bfloat16<T>(this T module, bool non_blocking = false) where T : nn.Module =>
        module.to(ScalarType.BFloat16);

    /// <summary>Converts floating parameters and buffers to 64-bit floats.</summary>
    public static T @double<T>(this T module, bool non_blocking = false) where T : nn.Module =>
        module.to(ScalarType.Float64);
}
