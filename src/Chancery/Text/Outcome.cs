namespace Chancery.Text;

/// <summary>A value, or the note that says why there is none; a value may carry notes too.</summary>
public sealed record Outcome<T>(T? Value, ValueList<Note> Notes)
    where T : class
{
    public bool HasValue => Value is not null;
}

public static class Outcome
{
    public static Outcome<T> Of<T>(T value, params ReadOnlySpan<Note> notes)
        where T : class => new(value, ValueList.Create(notes));

    public static Outcome<T> None<T>(params ReadOnlySpan<Note> notes)
        where T : class => new(null, ValueList.Create(notes));
}
