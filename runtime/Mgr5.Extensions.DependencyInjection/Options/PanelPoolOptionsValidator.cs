using Microsoft.Extensions.Options;

namespace Mgr5.Extensions.DependencyInjection;

/// <summary>Says what is wrong with the limits.</summary>
internal sealed class PanelPoolOptionsValidator : IValidateOptions<PanelPoolOptions>
{
    public ValidateOptionsResult Validate(string? name, PanelPoolOptions options)
    {
        if (options.IdleTimeout <= TimeSpan.Zero)
        {
            return ValidateOptionsResult.Fail($"{nameof(PanelPoolOptions)}: IdleTimeout is not positive.");
        }

        return options.MaxConnectionsPerServer < 1
            ? ValidateOptionsResult.Fail($"{nameof(PanelPoolOptions)}: MaxConnectionsPerServer is less than 1.")
            : ValidateOptionsResult.Success;
    }
}
