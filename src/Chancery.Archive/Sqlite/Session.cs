using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Chancery.Archive.Sqlite;

/// <summary>One connection with its commands prepared once. Not for several threads at a time; each opens its own.</summary>
internal sealed class Session : IDisposable
{
    /// <summary>64 MB: with the usual 2 MB adding slows as the indexes grow.</summary>
    private const string CacheSize = "PRAGMA cache_size = -65536";

    private readonly SqliteConnection _connection;
    private readonly string _file;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public Session(string file, SqliteOpenMode mode)
    {
        _file = file;
        _connection = Connect(file, mode);
        try
        {
            Try(_connection.Open);
            if (mode == SqliteOpenMode.ReadOnly) Try(FirstRead);
        }
        catch (ArchiveException) when (mode == SqliteOpenMode.ReadOnly && !File.Exists(file + "-wal"))
        {
            // A folder that may not be written to has no room for the file's helpers; without a writer they are not needed.
            _connection.Dispose();
            _connection = Connect("file:" + Uri.EscapeDataString(file) + "?immutable=1", mode);
            Try(_connection.Open);
        }
        Run(CacheSize);
        _connection.CreateFunction("fold", (string? text) => text is null ? null : ActorIndex.Fold(text), isDeterministic: true);
        _connection.CreateFunction("length16", (string? text) => text?.Length ?? 0, isDeterministic: true);
    }

    /// <summary>Runs statements that take no parameter.</summary>
    public void Run(string sql) => Try(() =>
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    });

    /// <summary>Runs one statement whose parameters are called <c>$0</c>, <c>$1</c>, …</summary>
    public void Execute(string sql, params object?[] values)
    {
        SqliteCommand command = Command(sql, values);
        Try(() => command.ExecuteNonQuery());
    }

    /// <summary>All of <paramref name="work"/> or, when it throws, nothing of it.</summary>
    public void InTransaction(Action work)
    {
        Run("BEGIN IMMEDIATE");
        try
        {
            work();
            Run("COMMIT");
        }
        catch
        {
            // What failed may have ended the transaction itself (a full disk does); a second ROLLBACK would hide why.
            if (SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) == 0) Run("ROLLBACK");
            throw;
        }
    }

    /// <summary>One row; the values stand in the order of the schema's columns.</summary>
    public void Insert(string table, params object?[] values)
    {
        StringBuilder sql = new($"INSERT INTO {table} VALUES (");
        for (int i = 0; i < values.Length; i++) sql.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ", ")}${i}");
        Execute(sql.Append(')').ToString(), values);
    }

    /// <summary>The rows of a query whose parameters are called <c>$0</c>, <c>$1</c>, …</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> row, params object?[] values)
    {
        SqliteCommand command = Command(sql, values);
        List<T> rows = [];
        Try(() =>
        {
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read()) rows.Add(row(reader));
        });
        return rows;
    }

    /// <summary>As <see cref="Query"/>, but each row is read when it is asked for; other queries may run in between.</summary>
    public IEnumerable<T> Stream<T>(string sql, Func<SqliteDataReader, T> row, params object?[] values)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        Bind(command, values);
        SqliteDataReader? reader = null;
        Try(() => reader = command.ExecuteReader());
        using (reader)
        {
            while (Read(reader!)) yield return row(reader!);
        }
    }

    public long Number(string sql, params object?[] values) => Query(sql, row => row.GetInt64(0), values)[0];

    public void Dispose()
    {
        foreach (SqliteCommand command in _commands.Values) command.Dispose();
        _connection.Dispose();
    }

    private static SqliteConnection Connect(string file, SqliteOpenMode mode) =>
        new(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, ForeignKeys = true, Pooling = false }.ToString());

    private void FirstRead()
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master";
        command.ExecuteScalar();
    }

    private SqliteCommand Command(string sql, object?[] values)
    {
        if (!_commands.TryGetValue(sql, out SqliteCommand? command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            _commands[sql] = command;
        }
        Bind(command, values);
        return command;
    }

    private bool Read(SqliteDataReader reader)
    {
        bool any = false;
        Try(() => any = reader.Read());
        return any;
    }

    private static void Bind(SqliteCommand command, object?[] values)
    {
        command.Parameters.Clear();
        for (int i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i}"), values[i] ?? DBNull.Value);
    }

    private void Try(Action work)
    {
        try
        {
            work();
        }
        catch (SqliteException problem)
        {
            throw new ArchiveException(Faults.Explain(problem, _file), problem);
        }
    }
}
