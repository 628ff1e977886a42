namespace TorchSharp;

/// <summary>Writes what an optimizer remembers, or reads it: one description of the order serves both.</summary>
abstract class StateTransfer
{
    public abstract void Setting(ref double? value);

    public abstract void Setting(ref bool? value);

    public abstract void Steps(ParameterState state);

    /// <summary>The numbers of a place.</summary>
    public abstract void Memory(ParameterState state, int place);

    /// <summary>Whether the numbers of a place are there, and they themselves if so.</summary>
    public abstract void MaybeMemory(ParameterState state, int place, bool isThere);

    /// <summary>The learning rates, which all optimizers have.</summary>
    public void Rates(OptimizerOptions options)
    {
        double? first = options.InitialLearningRate, rate = options.LearningRate;
        Setting(ref first);
        Setting(ref rate);
        (options.InitialLearningRate, options.LearningRate) = (first!.Value, rate);
    }

    internal sealed class To(BinaryWriter writer) : StateTransfer
    {
        public override void Setting(ref double? value) => writer.Write(value!.Value);

        public override void Setting(ref bool? value) => writer.Write(value!.Value);

        public override void Steps(ParameterState state) => writer.Write((long)state.Steps);

        public override void Memory(ParameterState state, int place) =>
            TensorFile.Write(writer, state.Remembered(place));

        public override void MaybeMemory(ParameterState state, int place, bool isThere)
        {
            writer.Write(isThere);
            if (isThere)
                Memory(state, place);
        }
    }

    internal sealed class From(BinaryReader reader) : StateTransfer
    {
        public override void Setting(ref double? value) => value = reader.ReadDouble();

        public override void Setting(ref bool? value) => value = reader.ReadBoolean();

        public override void Steps(ParameterState state) => state.Steps = (int)reader.ReadInt64();

        public override void Memory(ParameterState state, int place)
        {
            using var numbers = TensorFile.Read(reader);
            state.Remember(place, numbers);
        }

        public override void MaybeMemory(ParameterState state, int place, bool isThere)
        {
            if (reader.ReadBoolean())
                Memory(state, place);
            else
                state.Remember(place, null);
        }
    }
}
