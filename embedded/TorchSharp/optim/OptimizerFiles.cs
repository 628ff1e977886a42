#nullable disable annotations
namespace TorchSharp.Modules;

public abstract partial class OptimizerHelper
{
    /// <summary>The settings of all groups and what is remembered of all parameters. They are the optimizer's own:
    /// they go on changing with it.</summary>
    public virtual StateDictionary state_dict()
    {
        var state = new StateDictionary();
        foreach (var group in _parameter_groups)
        {
            state.Options.Add(group.Options);
            state.StateIndexRef.Add([]);
            foreach (var own in States.Where(own => own.Group == group))
            {
                state.StateIndexRef[^1].Add(state.State.Count);
                state.State.Add(own);
            }
        }
        return state;
    }

    /// <summary>Takes settings and what is remembered over from another optimizer of the same kind, with as many groups
    /// and parameters of the same shapes: training goes on where that one is. An ArgumentException if it does not fit;
    /// as TorchSharp, a NullReferenceException if it is of another kind.</summary>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        var own = this.state_dict();
        RequireAsMany(state_dict.Options.Count, state_dict.State.Count);
        for (var i = 0; i < own.Options.Count; i++)
            if (own.Options[i].GetType() != state_dict.Options[i].GetType())
                throw new NullReferenceException($"Invalid optimizer state -- of another kind than {GetType().Name}.");
        for (var i = 0; i < own.Options.Count; i++)
            Take(own.Options[i], state_dict.Options[i]);
        for (var i = 0; i < own.State.Count; i++)
            ((ParameterState)own.State[i]).CopyFrom((ParameterState)state_dict.State[i]);
    }

    /// <summary>Writes settings and what is remembered to a file, by way of a temporary one.</summary>
    public void save_state_dict(string location)
    {
        var unfinished = location + ".part";
        using (var writer = new BinaryWriter(File.Create(unfinished)))
            save_state_dict(writer);
        File.Move(unfinished, location, overwrite: true);
    }

    /// <summary>Writes settings and what is remembered.</summary>
    public void save_state_dict(BinaryWriter writer)
    {
        var state = state_dict();
        writer.Write(GetType().Name);
        TensorFile.WriteNumber(writer, state.Options.Count);
        TensorFile.WriteNumber(writer, state.State.Count);
        Exchange(state, new StateTransfer.To(writer));
    }

    /// <summary>Reads settings and what is remembered from a file.</summary>
    public void load_state_dict(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        load_state_dict(reader);
    }

    /// <summary>Reads settings and what is remembered: an InvalidDataException for another kind of optimizer, an
    /// ArgumentException for other numbers or shapes of parameters.</summary>
    public void load_state_dict(BinaryReader reader)
    {
        var name = reader.ReadString();
        if (name != GetType().Name)
            throw new InvalidDataException($"Mismatched optimizer type: expected '{GetType().Name}', but found " +
                $"'{name}' in the loaded stream.");
        RequireAsMany((int)TensorFile.ReadNumber(reader), (int)TensorFile.ReadNumber(reader));
        Exchange(state_dict(), new StateTransfer.From(reader));
    }

    /// <summary>The settings of a group, in the order of a file.</summary>
    private protected abstract void Exchange(OptimizerOptions options, StateTransfer transfer);

    /// <summary>What is remembered of a parameter, in the order of a file.</summary>
    private protected abstract void Exchange(ParameterState state, StateTransfer transfer);

    void Exchange(StateDictionary state, StateTransfer transfer)
    {
        foreach (var options in state.Options)
        {
            transfer.Rates(options);
            Exchange(options, transfer);
        }
        foreach (ParameterState each in state.State)
            Exchange(each, transfer);
    }

    void RequireAsMany(int groups, int states)
    {
        if (groups != _parameter_groups.Count)
            throw new ArgumentException("Invalid optimizer state -- different number of parameter groups.");
        if (states != States.Count)
            throw new ArgumentException("Invalid optimizer state -- different number of states.");
    }

    static void Take(OptimizerOptions own, OptimizerOptions other)
    {
        (own.LearningRate, own.InitialLearningRate) = (other.LearningRate, other.InitialLearningRate);
        foreach (var setting in own.GetType().GetFields())
            setting.SetValue(own, setting.GetValue(other));
    }
}
