using Chancery.Tool;

return await CommandLine.RunAsync(args);
