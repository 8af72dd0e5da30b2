return await KubeExpose.Tools.Tool.RunAsync(args, Directory.GetCurrentDirectory(), Console.Out, Console.Error);
