namespace Chancery.Archive;

/// <summary>What adding a document came to.</summary>
/// <param name="Of">Id of the document it is a version or a copy of; null for the others.</param>
public sealed record Addition(AdditionKind Kind, string? Of = null)
{
    /// <summary>The archive has a document that it had not before.</summary>
    public bool IsNew => Kind is AdditionKind.Added or AdditionKind.Version or AdditionKind.Copy;
}

/// <summary>Copy: its own text, but nearly that of another document. Removed: the text was taken out on purpose and stays out.</summary>
public enum AdditionKind { Added, Version, Copy, Present, Removed }
