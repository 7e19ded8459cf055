using Microsoft.Data.Sqlite;

namespace Chancery.Archive.Sqlite;

/// <summary>What SQLite's error codes mean to a user, and what to do.</summary>
internal static class Faults
{
    public static string Explain(SqliteException problem, string file) => problem.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_READONLY => $"{file} may not be written: change its permissions or those of its folder.",
        SQLitePCL.raw.SQLITE_CANTOPEN => $"{file} cannot be opened: check its permissions, and that its folder can be written to.",
        SQLitePCL.raw.SQLITE_CORRUPT => $"{file} is damaged: restore a copy, or save what is left with 'sqlite3 {ProjectFolder.FileName} .recover'. Nothing was changed.",
        SQLitePCL.raw.SQLITE_NOTADB => $"{file} is no archive: it is damaged or another program's. Nothing was changed.",
        SQLitePCL.raw.SQLITE_BUSY => $"{file} is in use by another program that is writing: try again when it is done.",
        SQLitePCL.raw.SQLITE_FULL => $"{file} cannot grow, the disk is full: make room and run the same again.",
        SQLitePCL.raw.SQLITE_CONSTRAINT => $"{file} refuses a record that is not sound, please report this: {problem.Message}",
        _ => $"{file}: {problem.Message}",
    };
}
