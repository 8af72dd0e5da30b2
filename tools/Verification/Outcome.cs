namespace KubeExpose.Tools.Verification;

/// <summary>How asking a URL ended.</summary>
internal enum Outcome
{
    /// <summary>The application answered; over HTTPS, with a certificate that was verified.</summary>
    Reached,

    /// <summary>Nothing answered: there is no way there from here, or not yet.</summary>
    NoWay,

    /// <summary>Something answered that can't be trusted, or that failed.</summary>
    Wrong,
}
