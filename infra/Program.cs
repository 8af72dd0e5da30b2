using KubeExpose.Infra;
using Pulumi;

return await Deployment.RunAsync(ExposeStack.DeclareAsync);
