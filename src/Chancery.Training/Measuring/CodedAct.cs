namespace Chancery.Training.Measuring;

/// <summary>An act as a data set without status and voice has it.</summary>
/// <param name="Cameo">Empty, as the others, where the set does not tell it.</param>
/// <param name="Sides">Who on whom, in any spelling that the found and the expected share.</param>
internal sealed record CodedAct(string Cameo, string Type, string Quad, string Sides)
{
    /// <summary>True if the found act is this one in all that is told of it.</summary>
    public bool IsToldBy(CodedAct found) => found.Sides == Sides && Cameo is "" || found == this;
}
