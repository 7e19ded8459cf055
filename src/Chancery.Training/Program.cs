using Chancery.Training;

return Verbs.Run(args);
