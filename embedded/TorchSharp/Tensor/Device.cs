#nullable disable annotations
namespace TorchSharp;

/// <summary>The kinds of device that libtorch numbers.</summary>
public enum DeviceType
{
    /// <summary>The processor.</summary>
    CPU = 0,
    /// <summary>An NVIDIA card.</summary>
    CUDA = 1,
}

public static partial class torch
{
    /// <summary>The device of a tensor. This engine only has the CPU.</summary>
    public class Device
    {
        /// <summary>A device from a description, which must be <c>cpu</c>.</summary>
        public Device(string description)
        {
            if (description is not ("cpu" or "cpu:0"))
                throw new NotSupportedException($"device '{description}' is not supported; only 'cpu' is");
            index = description == "cpu" ? -1 : 0;
        }

        /// <summary>A device by its kind, which must be the processor.</summary>
        public Device(DeviceType deviceType, int index = -1)
        {
            if (deviceType != DeviceType.CPU)
                throw new NotSupportedException($"device {deviceType} is not supported; only CPU is");
            this.index = index;
        }

        /// <summary>The kind of device.</summary>
        public DeviceType type => DeviceType.CPU;

        /// <summary>The device's number among its kind, -1 for the current one.</summary>
        public int index { get; }

        /// <summary>The device's name.</summary>
        public override string ToString() => index < 0 ? "cpu" : $"cpu:{index}";

        /// <summary>A device from its description.</summary>
        public static implicit operator Device(string description) => new(description);
    }

    /// <summary>The processor.</summary>
    public static readonly Device CPU = new("cpu");

    /// <summary>A device from its description.</summary>
    public static Device device(string description) => new(description);

    /// <summary>A device by its kind.</summary>
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);
}
