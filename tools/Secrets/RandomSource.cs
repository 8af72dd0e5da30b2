namespace KubeExpose.Tools.Secrets;

/// <summary>Gives the bytes for one random value or serial number.</summary>
/// <param name="seed">The resource's type, name and inputs: a source that repeats itself must differ between them.</param>
/// <param name="count">How many bytes, at least 1.</param>
internal delegate byte[] RandomSource(string seed, int count);
