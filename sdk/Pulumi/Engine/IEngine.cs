using Pulumi.Engine.Protocol;

namespace Pulumi.Engine;

/// <summary>The part of the engine that shows messages.</summary>
internal interface IEngine
{
    /// <summary>Shows a message.</summary>
    Task LogAsync(LogRequest request);
}
