using Microsoft.Data.Sqlite;

namespace Chancery.Archive.Sqlite;

/// <summary>Makes the file, and opens it only when it is one that this build understands.</summary>
internal static class Schema
{
    /// <summary>Raised with every change of schema.sql.</summary>
    public const long Version = 7;

    private const long ApplicationId = 0x43686163;      // "Chac", as in schema.sql

    public static void Create(string file)
    {
        using Session session = new(file, SqliteOpenMode.ReadWriteCreate);
        session.Run("PRAGMA journal_mode = WAL");
        session.InTransaction(() => session.Run(Text()));
    }

    public static Session Open(string file, bool writes)
    {
        Session session = new(file, writes ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly);
        try
        {
            if (session.Number("PRAGMA application_id") != ApplicationId)
                throw new ArchiveException($"{file} is no archive of Chancery: it is another program's, or making it was interrupted. Nothing was changed.");
            long version = session.Number("PRAGMA user_version");
            if (version > Version)
                throw new ArchiveException($"{file} has schema {version}, this build reads {Version}: use the version of Chancery that made it, or a later one. Nothing was changed.");
            if (version < Version)
                throw new ArchiveException($"{file} has schema {version}, this build reads {Version}: run 'chancery upgrade', which keeps the file as it is beside the new one. Nothing was changed.");
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>An archive of any schema up to this one, to take its content over.</summary>
    public static (Session Session, long Version) OpenEarlier(string file)
    {
        Session session = new(file, SqliteOpenMode.ReadWrite);
        long version = session.Number("PRAGMA application_id") == ApplicationId ? session.Number("PRAGMA user_version") : Version + 1;
        if (version <= Version) return (session, version);
        session.Dispose();
        throw new ArchiveException($"{file} is no archive of this schema ({Version}) or an earlier one. Nothing was changed.");
    }

    private static string Text()
    {
        using Stream stream = typeof(Schema).Assembly.GetManifestResourceStream("schema.sql") ?? throw new InvalidOperationException("schema.sql is not embedded");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
