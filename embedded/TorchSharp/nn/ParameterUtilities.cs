namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Helpers for parameters.</summary>
        public static partial class utils
        {
            /// <summary>Scales all gradients down together when their common norm is above a limit; gives the
            /// norm.</summary>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2)
            {
                using var recording = no_grad();
                using var aside = DisposeScopeManager.WorkAside();
                Tensor[] gradients = [.. tensors.Select(p => p.Impl.Grad).OfType<Tensor>()];
                if (gradients.Length == 0)
                    return 0;
                var norms = torch.stack(gradients.Select(g => g.norm((float)norm_type)));
                double norm = (double)norms.norm((float)norm_type), factor = max_norm / (norm + 1e-6);
                if (factor < 1)
                    foreach (var gradient in gradients)
                        gradient.mul_(factor);
                return norm;
            }

            /// <summary>Limits every element of all gradients to plus or minus a value.</summary>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using var recording = no_grad();
                using var aside = DisposeScopeManager.WorkAside();
                foreach (var parameter in tensors)
                    parameter.Impl.Grad?.clamp_(-clip_value, clip_value);
            }

            /// <summary>The elements of all parameters in one row.</summary>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors) =>
                torch.cat([.. tensors.Select(p => p.reshape(-1))]);

            /// <summary>Writes the elements of one row over all parameters.</summary>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                using var recording = no_grad();
                long start = 0;
                foreach (var parameter in tensors)
                {
                    var count = parameter.numel();
                    parameter.copy_(vec.narrow(0, start, count).view_as(parameter));
                    start += count;
                }
            }
        }
    }
}
