using Chancery.Text;

namespace Chancery.Tool.Evaluation;

/// <summary>A case file that can't be judged: it says which line and what to do.</summary>
public sealed class CaseException(string message) : ChanceryException(message);
