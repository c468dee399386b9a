using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Vetting.Functions.Flows;
using Vetting.Functions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();

builder.Services
    .AddVettingCore(builder.Configuration, keyNeeded: !builder.Environment.IsDevelopment())
    .AddVettingWeb(builder.Configuration)
    .AddVettingMail(builder.Configuration, builder.Environment)
    .AddVettingFlows();

builder.Build().Run();
